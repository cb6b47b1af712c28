import type { Completion } from '../../../db/generated/enums.ts';
import type { CredentialInput } from '../../candidate-input.ts';
import { CellRefusal } from '../cell-refusal.ts';
import { foldLabel } from '../fold-label.ts';
import { listed } from './clean-cell.ts';
import { writtenNames } from './name-index.ts';

export interface DiplomaType {
  readonly code: string;
  readonly jurisdiction: string;
  readonly nameFr: string;
  /** What holding it means. */
  readonly completion: Completion;
}

interface DiplomaName {
  readonly words: string;
  readonly type: DiplomaType;
}

export interface DiplomaIndex {
  readonly codes: ReadonlyMap<string, DiplomaType>;
  /** Longest first. */
  readonly names: readonly DiplomaName[];
}

const NONE =
  /^(?:sans|sans diplome|aucun|aucun diplome|non|neant|rien|pas de diplome|non scolarise|jamais alle a l ecole)$/;

/** Names and abbreviations of the diplomas that are awarded at home; foreign ones go by their code alone. */
export function diplomaIndex(types: readonly DiplomaType[], home: string): DiplomaIndex {
  const names = types
    .filter(({ jurisdiction, completion }) => jurisdiction === home && completion !== 'NONE')
    .flatMap((type) => namesOf(type).map((words) => ({ words, type })));
  return {
    codes: new Map(types.map((type) => [type.code, type])),
    names: names.sort((one, other) => other.words.length - one.words.length),
  };
}

function namesOf({ code, nameFr }: DiplomaType): readonly string[] {
  const short = code.slice(code.indexOf(':') + 1);
  const names = writtenNames(nameFr.replace(/\s*:.*$/, '')).slice(0, 2);
  const shorter = names.map((name) => name.replace(/,.*$/, ''));
  const bare = [...names, ...shorter].map((name) =>
    name.replace(/^(?:Diplôme|Certificat) d(?:e |['’])/i, ''),
  );
  // "BT" is a part of BT1 and of BT2: which of them was not said.
  const folded = [short, short.replace(/\d$/, ''), ...names, ...shorter, ...bare].map(foldLabel);
  return [...new Set(folded)].filter((name) => name !== '');
}

/** Diplomas by code or usual name; what else stands there is kept as the title. @throws CellRefusal */
export function readDiplomas(text: string, diplomas: DiplomaIndex): readonly CredentialInput[] {
  if (NONE.test(foldLabel(text))) return [];
  return listed(text).map((part) => {
    const type = diplomas.codes.get(part.toUpperCase()) ?? byName(part, diplomas);
    return {
      typeCode: type.code,
      completion: type.completion,
      field: null,
      title: part === type.code ? null : part,
      institution: null,
      awardedOn: null,
      evidenceCheck: 'NONE',
    };
  });
}

function byName(text: string, { names }: DiplomaIndex): DiplomaType {
  const folded = `${foldLabel(text).replace(/^(?:diplome|certificat) d(?:e|u)? /, '')} `.replace(
    /^b t (?=\d?)/,
    'bt ',
  );
  const spaced = folded.replace(/^(\p{L}+) (\d) /u, '$1$2 ');
  const fits = ({ words }: DiplomaName) => [folded, spaced].some((asked) => asked.startsWith(`${words} `));
  const longest = names.find(fits);
  const types = new Map(
    names
      .filter((name) => name.words.length === longest?.words.length && fits(name))
      .map(({ type }) => [type.code, type]),
  );
  const [type, other] = types.values();
  if (type === undefined) {
    throw new CellRefusal(
      'un diplôme connu (DEF, CAP, BT1, BT2, BAC, Licence …), son code, ou « sans diplôme »',
    );
  }
  if (other !== undefined) throw new CellRefusal(`un seul diplôme : ${[...types.keys()].join(' ou ')}`);
  return type;
}
