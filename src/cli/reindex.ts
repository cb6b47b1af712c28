import {
  type LivingProcess,
  orderNewEdition,
  readLivingProcesses,
} from '../../search/embedded/index-process.ts';
import { sizeOf } from '../../search/embedded/index-state.ts';
import { buildIndex } from '../../search/embedded/open-index.ts';
import { readSnapshotFile, writeSnapshotFile } from '../../search/embedded/snapshot-file.ts';
import type { Database } from '../db/database.ts';
import { bamakoDay, dayNumber } from '../domain/iso-date.ts';
import { candidateIndexFile } from '../server/index-file.ts';
import { whileAlone } from '../server/load-lock.ts';
import { awaitProcesses } from './await-processes.ts';
import type { CommandOutput } from './command-output.ts';
import type { ReindexOptions } from './commands.ts';
import { compareIndexes } from './compare-indexes.ts';
import { counted, nameOf } from './index-wording.ts';
import { openDatabase, type Session } from './session.ts';

/** Rebuilds the candidate index everywhere, or compares it with the database; one command at a time. */
export async function reindex({ check, json }: ReindexOptions, session: Session): Promise<void> {
  const { output } = session;
  const { config, attached } = await openDatabase(session, output.note);
  const { database } = attached;
  const file = candidateIndexFile(config);
  await whileAlone(
    database,
    'REINDEXING',
    () => output.note('Une autre commande s’occupe de l’index ; attente de sa fin.'),
    async () => {
      if (check) return compareIndexes(database, file, json, output);
      const report = await rebuildIndexes(database, file, output);
      if (json) output.json(report);
      else {
        output.line(
          `Index reconstruit en ${report.seconds.toLocaleString('fr')} s : ${counted(report.candidates, 'candidat')}.`,
        );
      }
    },
  );
}

/** Every process reads everything anew beside its index; the kept file, unless one of them has written it, is ours. */
export async function rebuildIndexes({ pool }: Database, file: string, output: CommandOutput) {
  const began = performance.now();
  const edition = await orderNewEdition(pool);
  const living = await readLivingProcesses(pool);
  if (living.length === 0) output.note('Aucun service ne tourne sur cette base de données.');
  const processes = await awaitProcesses(
    pool,
    living.map(({ id }) => id),
    (one) => one.edition === edition,
    (one) => output.note(sentenceOf(one)),
  );
  const kept = await readSnapshotFile(file);
  const own = kept?.edition === edition ? kept : await keepOwn(pool, file);
  return {
    edition,
    file,
    candidates: sizeOf(own),
    seconds: Number(((performance.now() - began) / 1000).toFixed(1)),
    processes: processes.map(({ host, pid, candidates, problem }) => ({ host, pid, candidates, problem })),
  };
}

async function keepOwn(pool: Database['pool'], file: string) {
  const index = await buildIndex(pool, dayNumber(bamakoDay(new Date())));
  await writeSnapshotFile(file, index);
  return index;
}

function sentenceOf(one: LivingProcess): string {
  const done = `${nameOf(one)} : index reconstruit, ${counted(one.candidates ?? 0, 'candidat')}`;
  return one.problem === null ? `${done}.` : `${done} ; il n’a pas pu être gardé (${one.problem}).`;
}
