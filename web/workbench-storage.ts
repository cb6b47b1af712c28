import { version } from 'seko:operations';

/** A new version of the operations begins with its own tabs. */
const PREFIX = `seko:${version}:`;

/** Operation and variables share their column equally: the variables are what is filled in. */
const PRESETS: Readonly<Record<string, string>> = { 'graphiql:secondaryEditorFlex': '1' };

const ownKeys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));

/** What the explorer remembers, for as long as the browser tab is open: variables hold names and numbers of people. */
export const workbenchStorage = {
  getItem: (key: string) => sessionStorage.getItem(PREFIX + key) ?? PRESETS[key] ?? null,
  setItem: (key: string, value: string) => sessionStorage.setItem(PREFIX + key, value),
  removeItem: (key: string) => sessionStorage.removeItem(PREFIX + key),
  clear: () => {
    for (const key of ownKeys()) sessionStorage.removeItem(key);
  },
  get length() {
    return ownKeys().length;
  },
};
