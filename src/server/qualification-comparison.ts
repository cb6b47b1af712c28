import type pg from 'pg';
import type { Database } from '../db/database.ts';
import { inSnapshot } from '../db/snapshot.ts';
import type { KnowledgeCache } from '../matching/service-knowledge.ts';
import type { ConceptEntry, Vocabulary } from '../matching/vocabulary.ts';
import {
  type ComparisonAnswer,
  type ComparisonRequest,
  compareQualifications,
  readStandards,
  type SkillName,
  titleOf,
} from '../recognition/index.ts';
import { readLabels } from '../taxonomy/index.ts';
import { readTaughtModules } from '../training/index.ts';

export interface NamedComparison {
  readonly answer: ComparisonAnswer;
  readonly nameOf: SkillName;
  readonly conceptOf: (skill: number) => ConceptEntry;
}

export interface QualificationComparison {
  /** @throws DomainError INVALID_INPUT for a code, a field or a profession that is not known or unreadable */
  compare(request: ComparisonRequest): Promise<NamedComparison>;
}

/** Compares by the standards, rules, taxonomy and training of one snapshot of the database. */
export function createQualificationComparison(
  { pool }: Pick<Database, 'pool'>,
  cache: KnowledgeCache,
): QualificationComparison {
  return {
    compare: (request) =>
      inSnapshot(pool, async (snapshot) => {
        const { vocabulary, recognition } = await cache.in(snapshot);
        const standards = await readStandards(snapshot, [
          titleOf(request.from, recognition),
          titleOf(request.to, recognition),
        ]);
        const modules = await readTaughtModules(snapshot);
        const answer = compareQualifications(request, standards, {
          taxonomy: vocabulary,
          compiled: recognition,
          modules,
        });
        const skills = standards.flatMap(({ units }) =>
          units.flatMap(({ outcomes }) => outcomes.map(({ skill }) => skill)),
        );
        const taught = modules.flatMap((module) => module.skills.map(({ skill }) => skill));
        return { answer, ...(await named(snapshot, vocabulary, [...new Set([...skills, ...taught])])) };
      }),
  };
}

async function named(
  snapshot: pg.ClientBase,
  vocabulary: Vocabulary,
  skills: readonly number[],
): Promise<Omit<NamedComparison, 'answer'>> {
  const conceptOf = (skill: number) => {
    const concept = vocabulary.conceptOf(skill);
    if (concept === null) throw new Error(`no concept has the ordinal ${skill}`);
    return concept;
  };
  const ids = skills.map((skill) => conceptOf(skill).id);
  const french = await readLabels(snapshot, ids, 'fr');
  const english = await readLabels(snapshot, ids, 'en');
  const names = new Map(skills.map((skill, at) => [skill, { fr: french[at] ?? '', en: english[at] ?? '' }]));
  return { conceptOf, nameOf: (skill, language) => names.get(skill)?.[language] ?? String(skill) };
}
