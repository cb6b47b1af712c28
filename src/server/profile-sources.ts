import type { Transaction } from '../access/index.ts';
import type { RebuildSources } from '../people/index.ts';
import {
  type CompiledRecognition,
  jurisdictionsWithLaw,
  type Reach,
  type RecognitionCache,
  readDecisions,
  recognitionIntervals,
  regulatedUnitGroups,
} from '../recognition/index.ts';
import { holdingOf } from './holding-of.ts';
import { holdRules } from './rules-version.ts';

/** What match profiles are built from at the rules' version that the transaction sees. */
export async function profileSources(
  tx: Transaction,
  recognition: RecognitionCache,
): Promise<RebuildSources> {
  await holdRules(tx);
  const row = await tx.referenceVersion.findUnique({ where: { name: 'rules' } });
  return profileSourcesOf(await recognition.at(row?.version ?? 0));
}

/**
 * The same, of rules that are compiled already.
 * @param felt looks only at these professions, beside what is not regulated; null: at all
 */
export function profileSourcesOf(
  compiled: CompiledRecognition,
  felt: Reach['professions'] = null,
): RebuildSources {
  const destinations = jurisdictionsWithLaw(compiled);
  const professions = regulatedUnitGroups(compiled).filter((group) => felt === null || felt.includes(group));
  return {
    rulesVersion: compiled.version,
    recogniserOf: async (tx, candidateIds) => {
      const decided = await readDecisions(tx, candidateIds);
      return (credential, nationalities) =>
        recognitionIntervals(
          compiled,
          holdingOf(credential, decided),
          { nationalities, practice: [] },
          destinations,
          professions,
        );
    },
  };
}
