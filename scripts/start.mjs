// Generates, builds, then becomes the service: one process, so that signals reach it and none is left behind.
import { requireNode } from './run-step.mjs';

requireNode('scripts/generate.mjs');
requireNode('scripts/build.mjs');
await import('../dist/main.js');
