import { describe, expect, it } from '@jest/globals';
import { recordPlan } from '../matching/plan.ts';
import { printPlan } from './plan-report.ts';
import { recordOutput } from './recorded-output.ts';

/** With narrow spaces as usual ones. */
function printed(fill: (recorder: ReturnType<typeof recordPlan>) => void): readonly string[] {
  let now = 0;
  const recorder = recordPlan(() => {
    now += 0.5;
    return now;
  });
  fill(recorder);
  const output = recordOutput();
  printPlan(recorder.plan(), (ordinal) => `compétence ${ordinal}`, output);
  return output.lines.map((line) => line.replaceAll(/\s/g, ' '));
}

describe('printPlan', () => {
  it('tells of an index what it opened and read, and when the proof closed', () => {
    const lines = printed((recorder) => {
      recorder.engine('EMBEDDED', 2, false);
      recorder.read(2);
      recorder.batch(0, 1_000_000);
      recorder.search({
        size: 2000,
        changes: 1,
        demands: [
          { skill: 7, maximum: 250_000, lists: 3, postings: 1234, read: 200 },
          { skill: 9, maximum: 250_000, lists: 2, postings: 80, read: 0 },
        ],
        completed: 90,
        scored: 40,
        swept: 0,
        bound: 612_345,
      });
      recorder.batch(25, 700_000);
    });
    expect(lines).toEqual([
      '',
      'Moteur : embedded, l’index en mémoire.',
      '2 changements que l’index n’avait pas encore : lus dans la base de données.',
      'Index : 2 000 candidats, dont 1 changement hors des listes.',
      '  compétence demandée  points au plus  listes  entrées  lues',
      '  compétence 7                250 000       3    1 234   200',
      '  compétence 9                250 000       2       80     0',
      'Profils complétés 90, jugés et notés 40, regardés sans aucune des compétences 0.',
      'Preuve close après 1 des 2 compétences : personne d’autre ne peut dépasser 612 345.',
      'Lot 1, à 0,5 ms : 0 livré, au plus 1 000 000 ensuite.',
      'Lot 2, à 1 ms : 25 livrés, au plus 700 000 ensuite.',
      'Jugés un par un : 2. En tout 1,5 ms.',
    ]);
  });

  it('tells that everybody was looked at, or that the index lags', () => {
    const scan = printed((recorder) => {
      recorder.batch(2000, -1);
      recorder.read(2000);
    });
    expect(scan).toContain('Moteur : exhaustive, en regardant tout.');
    expect(scan).toContain('Lot 1, à 0,5 ms : 2 000 livrés, il ne reste personne.');
    expect(printed(({ engine }) => engine('EMBEDDED', 6001, true))).toContain(
      'L’index a trop de retard sur la base de données : il a répondu seul.',
    );
  });
});
