import { jest } from '@jest/globals';

// A service that starts on a busy machine needs longer than the five seconds that jest gives.
jest.setTimeout(120_000);
