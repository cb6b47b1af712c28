import { parseArgs } from 'node:util';
import { type BenchCommand, benchOptions } from './bench-command.ts';
import { bulkImportCommand } from './bulk-import.ts';
import { costCommand } from './cost.ts';
import { freshnessCommand } from './freshness.ts';
import { matchingCommand } from './matching.ts';
import { offersCommand } from './offers.ts';
import { recognitionCommand } from './recognition.ts';
import { ruleChangeCommand } from './rule-change.ts';

/** One JSON object a line on standard output, everything else on standard error. */
const COMMANDS: Readonly<Record<string, BenchCommand>> = {
  matching: matchingCommand,
  cost: costCommand,
  recognition: recognitionCommand,
  freshness: freshnessCommand,
  offers: offersCommand,
  'bulk-import': bulkImportCommand,
  'rule-change': ruleChangeCommand,
};

try {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (command === undefined) {
    const usages = Object.values(COMMANDS).map(({ usage }) => `  npm run bench -- ${usage}`);
    throw new RangeError(`“${name}” is no benchmark; there are\n${usages.join('\n')}`);
  }
  const { values } = parseArgs({
    args,
    options: Object.fromEntries(
      Object.entries(command.options).map(([option, preset]) => [
        option,
        { type: 'string' as const, default: preset },
      ]),
    ),
  });
  await command.run(
    benchOptions(values),
    (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
    (note) => process.stderr.write(`${note}\n`),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
