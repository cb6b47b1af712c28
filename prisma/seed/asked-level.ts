/** A level with its scale, as offers ask for it; the field is ISCED-F, two or three digits. */
interface AskedLevel {
  readonly scale: string | null;
  readonly level: string | null;
  readonly field: string | null;
}

export const france = (level: string, field: string | null = null): AskedLevel => ({
  scale: 'FR8_2019',
  level,
  field,
});
export const germany = (level: string, field: string): AskedLevel => ({ scale: 'DQR8', level, field });
/** For destinations without a framework of their own. */
export const europe = (level: string, field: string): AskedLevel => ({ scale: 'EQF8', level, field });
export const field = (code: string): AskedLevel => ({ scale: null, level: null, field: code });
