// The whole suite. Its last line is "N passed, N failed". Arguments go to jest.
import { requireNode, runNode } from './run-step.mjs';

requireNode('scripts/generate.mjs');
requireNode('scripts/build.mjs');
process.exit(
  runNode('node_modules/tsx/dist/cli.mjs', ['test/harness/run-suite.ts', ...process.argv.slice(2)]),
);
