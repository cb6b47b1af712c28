import { DomainError } from '../../domain/errors.ts';

const MAX_LENGTH = 500;

/** Words of health, justice, religion and origin, without accents; none of them belongs in a note of the counter. */
const SENSITIVE = new RegExp(
  `\\b(${[
    'vih',
    'sida',
    'seropositi(?:f|ve)s?',
    'hepatites?',
    'tuberculose',
    'epilep\\w+',
    'drepanocyt\\w+',
    'diabet\\w+',
    'cancer\\w*',
    'depressi(?:f|ve|on)s?',
    'grossesse',
    'handicap\\w*',
    'condamn\\w+',
    'incarcer\\w+',
    'emprisonn\\w+',
    'detenue?s?',
    'musulmane?s?',
    'chretien(?:ne)?s?',
    'catholiques?',
    'protestante?s?',
    'animistes?',
    'ethnies?',
    'castes?',
  ].join('|')})\\b`,
);

/** A number may be written in groups; at most so many words are read as one. */
const GROUPS = 8;

/**
 * A note about a visit or an appointment, trimmed; null when it is empty.
 * @param isIdentifier whether a text is a number of some register
 * @throws DomainError INVALID_INPUT when it is too long, or says what must not be kept in it
 */
export function checkedNote(
  note: string | null | undefined,
  isIdentifier: (text: string) => boolean,
  path: readonly (string | number)[],
): string | null {
  const text = (note ?? '').trim();
  if (text === '') return null;
  if (text.length > MAX_LENGTH) {
    throw new DomainError(
      'INVALID_INPUT',
      'note.tooLong',
      `The note has ${text.length} characters: at most ${MAX_LENGTH}`,
      { value: text.length, max: MAX_LENGTH },
      path,
    );
  }
  const found = sensitiveWord(text) ?? identifierIn(text, isIdentifier);
  if (found === null) return text;
  throw new DomainError(
    'INVALID_INPUT',
    'note.sensitive',
    `"${found}" must not be kept in a note: no health, justice, religion, origin or identity number`,
    { value: found },
    path,
  );
}

function sensitiveWord(text: string): string | null {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return SENSITIVE.exec(plain)?.[0] ?? null;
}

function identifierIn(text: string, isIdentifier: (text: string) => boolean): string | null {
  const words = text.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + GROUPS); to++) {
      const group = words.slice(from, to).join(' ');
      if (isIdentifier(group)) return group;
    }
  }
  return null;
}
