/** Characters that XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

type Content = string | readonly (string | null)[] | null;

/**
 * An element with text, or with elements already written; null where it would hold nothing, so that lists need no
 * condition of their own. An element with attributes is kept.
 */
export function element(
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string>> = {},
): string | null {
  const inner =
    typeof content === 'string' ? escaped(content) : (content ?? []).filter((one) => one !== null).join('');
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  if (inner === '') return list.length === 0 ? null : `<${name}${list.join('')}/>`;
  return `<${name}${list.join('')}>${inner}</${name}>`;
}
