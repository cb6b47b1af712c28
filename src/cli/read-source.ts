import { readFile } from 'node:fs/promises';
import { hasCode } from '../error-code.ts';
import { CommandRefused } from './command-output.ts';

/** Milliseconds */
const PATIENCE = 5000;

/** Larger than any key set, list or passport. */
const LARGEST = 4 * 1024 * 1024;

/** The text at an address; null when nothing answers there, or something else than a document. */
export async function fetchText(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) return null;
    const text = await response.text();
    return text.length > LARGEST ? null : text.trim();
  } catch {
    return null;
  }
}

/** The text of a file, or at an address that the user gave. @throws CommandRefused that names it */
export async function readSource(source: string): Promise<string> {
  if (/^https?:\/\//.test(source)) {
    const text = await fetchText(source);
    if (text !== null) return text;
    throw new CommandRefused(`Rien ne répond à « ${source} ».`);
  }
  try {
    const text = await readFile(source, 'utf8');
    if (text.startsWith('%PDF-')) {
      throw new CommandRefused(
        `« ${source} » est le passeport imprimé : enregistrez sa pièce jointe, passeport.jwt, et vérifiez celle-ci.`,
      );
    }
    return text.trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) throw new CommandRefused(`Il n’y a pas de fichier « ${source} ».`);
    if (hasCode(error, 'EISDIR'))
      throw new CommandRefused(`« ${source} » est un dossier ; il faut un fichier.`);
    throw error;
  }
}
