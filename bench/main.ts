import { parseArgs } from 'node:util';
import { benchMatching } from './matching.ts';

/** One JSON object a line on standard output, everything else on standard error. */
const USAGE = `npm run bench -- matching --candidates N --offers M [--profile linear|full] [--export DIR] [--skills A-B]`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      candidates: { type: 'string', default: '100000' },
      offers: { type: 'string', default: '1000' },
      profile: { type: 'string', default: 'linear' },
      skills: { type: 'string', default: '5-20' },
      'yardstick-offers': { type: 'string', default: '200' },
      export: { type: 'string' },
    },
  });
  if (positionals.length !== 1 || positionals[0] !== 'matching') throw new Error(USAGE);
  const [fewest = 5, most = 20] = values.skills.split('-').map(Number);
  await benchMatching(
    {
      candidates: wholeNumber('--candidates', values.candidates),
      offers: wholeNumber('--offers', values.offers),
      profile: profileOf(values.profile),
      skillsAsked: [fewest, most],
      yardstickOffers: wholeNumber('--yardstick-offers', values['yardstick-offers']),
      exportFolder: values.export ?? null,
    },
    (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
    (note) => process.stderr.write(`${note}\n`),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new Error(`${name} is “${text}”; expected a whole number. ${USAGE}`);
}

function profileOf(text: string): 'linear' | 'full' {
  if (text === 'linear' || text === 'full') return text;
  throw new Error(`--profile is “${text}”; expected linear or full. ${USAGE}`);
}
