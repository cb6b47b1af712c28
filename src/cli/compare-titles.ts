import { bamakoDay } from '../domain/iso-date.ts';
import { comparisonReport } from '../recognition/index.ts';
import { createServices } from '../server/services.ts';
import type { CommandOutput } from './command-output.ts';
import type { CompareOptions } from './commands.ts';
import { readDay, readOccupation, readPractice } from './recognition-values.ts';
import { openPrepared, type Session } from './session.ts';

/** Compares two qualifications, and prints the matrix with what is missing, or sentences. */
export async function compareTitles(options: CompareOptions, session: Session): Promise<void> {
  const { from, to, field, occupation, practice, on, json } = options;
  const stated = {
    asOf: on === null ? null : readDay('on', on),
    profession: occupation === null ? null : readOccupation(occupation),
    practice: practice.map((text) => ({ ...readPractice(text), profession: null })),
  };
  const { config, attached } = await openPrepared(session);
  const now = () => new Date();
  const { comparison } = await createServices({ config, database: attached.database, now });
  const { answer, nameOf, conceptOf } = await comparison.compare({
    from,
    to,
    field,
    ...stated,
    asOf: stated.asOf ?? bamakoDay(now()),
  });
  const report = comparisonReport(answer, { nameOf, refOf: (skill) => conceptOf(skill).uri });
  if (json) session.output.json(report);
  else printComparisons(report, session.output);
}

function printComparisons({ comparisons }: ReturnType<typeof comparisonReport>, output: CommandOutput): void {
  comparisons.forEach(({ sentences: { fr } }, index) => {
    if (index > 0) output.line('');
    fr.forEach((sentence, at) => {
      output.line(at === 0 ? sentence : `  ${sentence}`);
    });
  });
}
