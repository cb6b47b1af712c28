/** The 80 detailed fields of ISCED-F 2013 (UNESCO Institute for Statistics). */
const DETAILED_FIELDS = `
  0011 0021 0031 0111 0112 0113 0114 0211 0212 0213 0214 0215 0221 0222 0223 0231 0232 0311 0312 0313 0314 0321
  0322 0411 0412 0413 0414 0415 0416 0417 0421 0511 0512 0521 0522 0531 0532 0533 0541 0542 0611 0612 0613 0711
  0712 0713 0714 0715 0716 0721 0722 0723 0724 0731 0732 0811 0812 0821 0831 0841 0911 0912 0913 0914 0915 0916
  0917 0921 0922 0923 1011 1012 1013 1014 1015 1021 1022 1031 1032 1041
`
  .trim()
  .split(/\s+/);

const NARROW_FIELDS = DETAILED_FIELDS.map((field) => field.slice(0, 3));
const BROAD_FIELDS = DETAILED_FIELDS.map((field) => field.slice(0, 2));

/** Digits after a broad or a narrow field: not further defined, inter-disciplinary, not elsewhere classified. */
const RESIDUAL = ['0', '00', '8', '88', '9', '99'];
const UNKNOWN_FIELD = '99';

const FIELDS: ReadonlySet<string> = new Set([
  ...DETAILED_FIELDS,
  ...NARROW_FIELDS,
  ...BROAD_FIELDS,
  ...NARROW_FIELDS.flatMap((field) => [`${field}0`, `${field}9`]),
  ...[...BROAD_FIELDS, UNKNOWN_FIELD].flatMap((field) => RESIDUAL.map((digits) => `${field}${digits}`)),
  UNKNOWN_FIELD,
]);

/** Whether it is a broad, narrow or detailed field, two to four digits. */
export function isIscedField(code: string): boolean {
  return FIELDS.has(code);
}
