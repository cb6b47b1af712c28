interface Name {
  readonly kind: string;
  readonly text: string;
}

/**
 * A person's name on one line: title, given names, spouse's and family names, then "née" and "dit" with what follows
 * them. In French, as names are written.
 */
export function displayName(names: readonly Name[], sex: 'FEMALE' | 'MALE' | null): string {
  const ofKind = (kind: string, before = '') => {
    const texts = names.filter((name) => name.kind === kind).map(({ text }) => text);
    return texts.length > 0 && before !== '' ? [before, ...texts] : texts;
  };
  const male = sex === 'MALE';
  return [
    ...ofKind('TITLE'),
    ...ofKind('GIVEN'),
    ...ofKind('MARRIED'),
    ...ofKind('FAMILY'),
    ...ofKind('BIRTH', male ? 'né' : 'née'),
    ...ofKind('ALIAS', sex === 'FEMALE' ? 'dite' : 'dit'),
  ].join(' ');
}
