import type { CandidateInput } from '../../candidate-input.ts';
import { readFullName } from '../../read-full-name.ts';
import { CellRefusal } from '../cell-refusal.ts';

type Name = CandidateInput['names'][number];

/** Characters */
const LONGEST_NAME = 120;

/** One name as it is written. @throws CellRefusal */
export function readName(text: string): string {
  if (text.length > LONGEST_NAME) throw new CellRefusal(`un nom d’au plus ${LONGEST_NAME} caractères`);
  if (!/\p{L}/u.test(text) || /[<>{}[\]|\\^`~$%*_=]/.test(text) || /\d/.test(text)) {
    throw new CellRefusal('un nom en lettres');
  }
  return text;
}

/** The names in a column of given or of family names; titles and what follows "née" or "dit" are told apart. @throws CellRefusal */
export function readNames(text: string, kind: Name['kind']): readonly Name[] {
  return readFullName(readName(text)).map((name) =>
    name.kind === 'GIVEN' || name.kind === 'FAMILY' ? { kind, text: name.text } : name,
  );
}

/** A name in one column, read as at the counter. @throws CellRefusal when nothing tells the family name */
export function readWholeName(text: string): readonly Name[] {
  const names = readFullName(readName(text));
  const has = (...kinds: readonly Name['kind'][]) => names.some(({ kind }) => kinds.includes(kind));
  if (has('GIVEN') && has('FAMILY', 'MARRIED', 'BIRTH')) return names;
  throw new CellRefusal('un prénom et un nom de famille : « TRAORÉ Awa » ou « Awa Traoré »');
}
