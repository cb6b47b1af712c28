import type pg from 'pg';
import {
  type CompiledRecognition,
  compileRecognition,
  readRecognitionReference,
} from '../recognition/index.ts';
import { readVocabularyRows } from '../taxonomy/index.ts';
import { compileVocabulary } from './compile-vocabulary.ts';
import { SCORING_MODEL } from './scoring-model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** French and English. */
export interface Names {
  readonly fr: string;
  readonly en: string;
}

/** What every candidate is judged by, compiled at the versions of one snapshot. */
export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly recognition: CompiledRecognition;
  /** By ISO 639-3 code. */
  readonly languageNames: ReadonlyMap<string, Names>;
  /** By ISO 3166 code. */
  readonly jurisdictionNames: ReadonlyMap<string, Names>;
}

export interface KnowledgeCache {
  /** Compiles anew only what has another version in this snapshot. */
  in(snapshot: pg.ClientBase): Promise<Knowledge>;
}

export function createKnowledgeCache(): KnowledgeCache {
  let kept: Knowledge | null = null;
  return {
    async in(snapshot) {
      const { taxonomy, rules } = await readVersions(snapshot);
      if (kept?.vocabulary.version === taxonomy && kept.recognition.version === rules) return kept;
      const knowledge: Knowledge = {
        vocabulary:
          kept?.vocabulary.version === taxonomy
            ? kept.vocabulary
            : compileVocabulary(await readVocabularyRows(snapshot), taxonomy, SCORING_MODEL),
        recognition:
          kept?.recognition.version === rules
            ? kept.recognition
            : compileRecognition(await readRecognitionReference(snapshot), rules),
        languageNames: await readNames(snapshot, 'language'),
        jurisdictionNames: await readNames(snapshot, 'jurisdiction'),
      };
      kept = knowledge;
      return knowledge;
    },
  };
}

async function readVersions(snapshot: pg.ClientBase): Promise<{ taxonomy: number; rules: number }> {
  const { rows } = await snapshot.query<{ name: string; version: number }>(
    'SELECT name, version FROM reference_version',
  );
  const versions = new Map(rows.map(({ name, version }) => [name, version]));
  return { taxonomy: versions.get('taxonomy') ?? 0, rules: versions.get('rules') ?? 0 };
}

async function readNames(
  snapshot: pg.ClientBase,
  table: 'language' | 'jurisdiction',
): Promise<ReadonlyMap<string, Names>> {
  const { rows } = await snapshot.query<Names & { code: string }>(
    `SELECT code, name_fr AS fr, name_en AS en FROM ${table}`,
  );
  return new Map(rows.map(({ code, fr, en }) => [code, { fr, en }]));
}
