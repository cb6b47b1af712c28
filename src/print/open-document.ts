import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont } from 'pdf-lib';
import type { IsoDate } from '../domain/iso-date.ts';

export interface PrintedDocument {
  readonly document: PDFDocument;
  readonly regular: PDFFont;
  readonly bold: PDFFont;
}

/** A PDF in French to write on. The embedded fonts have every letter of the national languages: ɔ ɛ ŋ ɲ. */
export async function openDocument(title: string, printedOn: IsoDate): Promise<PrintedDocument> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const regular = await document.embedFont(await fontFile('DejaVuSans.ttf'), { subset: true });
  const bold = await document.embedFont(await fontFile('DejaVuSans-Bold.ttf'), { subset: true });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('fr-FR');
  document.setProducer('Seko');
  document.setCreator('Seko');
  const printed = new Date(`${printedOn}T00:00:00Z`);
  document.setCreationDate(printed);
  document.setModificationDate(printed);
  return { document, regular, bold };
}

function fontFile(name: string): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}`));
}
