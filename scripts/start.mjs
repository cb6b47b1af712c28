// Generates, builds, then becomes the service: one process, so that signals reach it and none is left behind.
import { requireNode } from './run-step.mjs';
import { takeTurn } from './take-turns.mjs';

const giveTurn = takeTurn();
requireNode('scripts/generate.mjs');
requireNode('scripts/build.mjs');
giveTurn();
await import('../dist/main.js');
