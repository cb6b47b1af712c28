// The whole suite. Its last line is "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode, runNode } from './run-step.mjs';

const report = join(mkdtempSync(join(tmpdir(), 'seko-report-')), 'jest.json');
requireNode('scripts/generate.mjs');
requireNode('scripts/build.mjs');
const status = runNode(
  'node_modules/jest/bin/jest.js',
  [...process.argv.slice(2), '--json', `--outputFile=${report}`, '--selectProjects', 'unit', 'server'],
  {
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --experimental-vm-modules --no-warnings`.trim(),
    NODE_ENV: 'test',
  },
);
const { passed, failed } = readReport();
rmSync(join(report, '..'), { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(status !== 0 || failed > 0 ? 1 : 0);

/** A file that cannot even be loaded counts as one failure. */
function readReport() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
