import type { LiteracyLevel } from '../../../db/generated/enums.ts';
import type { CandidateInput } from '../../candidate-input.ts';
import { CellRefusal } from '../cell-refusal.ts';
import { foldLabel } from '../fold-label.ts';
import { listed } from './clean-cell.ts';
import type { NameIndex } from './name-index.ts';

/** CEFR as 0 to 6, 7 for a native speaker; the words are those of the guide. */
const LEVELS: ReadonlyMap<string, number> = new Map([
  ...['a1', 'a2', 'b1', 'b2', 'c1', 'c2'].map((level, index) => [level, index + 1] as const),
  ...['0', '1', '2', '3', '4', '5', '6', '7'].map((level, index) => [level, index] as const),
  ...['natif', 'native', 'maternelle', 'langue maternelle'].map((word) => [word, 7] as const),
  ...['notions', 'un peu', 'debutant', 'faible'].map((word) => [word, 1] as const),
  ...['moyen', 'moyenne', 'assez bien'].map((word) => [word, 3] as const),
  ...['bien', 'bon'].map((word) => [word, 4] as const),
  ...['courant', 'tres bien', 'couramment'].map((word) => [word, 5] as const),
]);

const LANGUAGE = 'une langue connue : bambara, peul, soninké, français, ou son code ISO 639-3';
const LEVEL = 'un niveau de A1 à C2, de 0 à 7, ou : notions, moyen, bien, courant, natif';

type Language = CandidateInput['languages'][number];
type Literacy = CandidateInput['literacies'][number];

/** "bambara (natif) ; français : A2", or choices apart by spaces. @throws CellRefusal */
export function readLanguages(text: string, languages: NameIndex): readonly Language[] {
  const held = entries(text, languages).map(([code, level]): Language => {
    const value = level === null ? null : LEVELS.get(foldLabel(level));
    if (value === undefined) throw new CellRefusal(LEVEL);
    return { language: code, listening: value, speaking: value, reading: null, writing: null };
  });
  return once(held, ({ language }) => language);
}

const WAYS: ReadonlyMap<string, LiteracyLevel> = new Map<string, LiteracyLevel>([
  ...['oui', 'lit et ecrit', 'lit ecrit', 'ecrit', 'lit ecrit bien', 'sait lire et ecrire'].map(
    (word) => [word, 'READS_WRITES'] as const,
  ),
  ...['lit', 'lit seulement', 'sait lire'].map((word) => [word, 'READS'] as const),
  ...['signe', 'signe son nom', 'signe nom'].map((word) => [word, 'SIGNS_NAME'] as const),
  ...['non', 'aucun', 'ni lit ni ecrit', 'ne lit pas', 'analphabete'].map((word) => [word, 'NONE'] as const),
]);

const SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['latin', 'Latn'],
  ['latn', 'Latn'],
  ['arabe', 'Arab'],
  ['ajami', 'Arab'],
  ['arab', 'Arab'],
  ['nko', 'Nkoo'],
  ['n ko', 'Nkoo'],
  ['nkoo', 'Nkoo'],
  ['tifinagh', 'Tfng'],
  ['tfng', 'Tfng'],
]);

/** "français : lit et écrit ; bambara (n’ko) : lit"; a word alone is about French. @throws CellRefusal */
export function readLiteracies(text: string, languages: NameIndex): readonly Literacy[] {
  const whole = WAYS.get(foldLabel(text));
  if (whole !== undefined) return [{ language: 'fra', script: 'Latn', level: whole }];
  const held = listed(text).map((part): Literacy => {
    const [, name = '', script, way = ''] = /^([^:(]+?)\s*(?:\(([^)]*)\))?\s*:\s*(.+)$/.exec(part) ?? [];
    const level = WAYS.get(foldLabel(way));
    if (level === undefined) {
      throw new CellRefusal(
        '« français : lit et écrit », « bambara (nko) : lit », « signe son nom » ou « non »',
      );
    }
    const code = languages.find(name);
    if (code === null) throw new CellRefusal(LANGUAGE);
    const written = script === undefined ? 'Latn' : SCRIPTS.get(foldLabel(script));
    if (written === undefined) throw new CellRefusal('une écriture : latin, arabe, nko ou tifinagh');
    return { language: code, script: written, level };
  });
  return once(held, ({ language, script }) => `${language} ${script}`);
}

/** Languages with their levels as they are written. */
function entries(text: string, languages: NameIndex): readonly (readonly [string, string | null])[] {
  const parts = listed(text);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && languages.find(only) === null && !/[:(]/.test(only)) {
    const choices = only.split(' ').map((choice) => languages.find(choice));
    if (choices.length > 1 && choices.every((code) => code !== null)) {
      return choices.flatMap((code) => (code === null ? [] : [[code, null] as const]));
    }
  }
  return parts.map((part) => {
    const [, name = part, level = null] = /^(.+?)\s*(?:\(|:|=)\s*(.+?)\)?$/.exec(part) ?? [];
    const code = languages.find(part) ?? languages.find(name);
    if (code === null) throw new CellRefusal(LANGUAGE);
    return [code, languages.find(part) === null ? level : null] as const;
  });
}

/** @throws CellRefusal for two levels of one language */
function once<T>(rows: readonly T[], key: (row: T) => string): readonly T[] {
  if (new Set(rows.map(key)).size === rows.length) return rows;
  throw new CellRefusal('chaque langue une seule fois');
}
