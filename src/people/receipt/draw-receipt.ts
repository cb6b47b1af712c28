import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFPage, rgb } from 'pdf-lib';
import { create as createQr } from 'qrcode';
import { createPageWriter } from './page-writer.ts';
import type { Receipt } from './receipt.ts';
import { frenchDay, receiptBlocks } from './receipt-wording.ts';

/** Points */
const QR_SIZE = 112;

/** A4 PDF in French. The embedded font has every letter of the national languages: ɔ ɛ ŋ ɲ. */
export async function drawReceipt(receipt: Receipt): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const regular = await document.embedFont(await fontFile('DejaVuSans.ttf'), { subset: true });
  const bold = await document.embedFont(await fontFile('DejaVuSans-Bold.ttf'), { subset: true });
  document.setTitle(`Récépissé ${receipt.number}`, { showInWindowTitleBar: true });
  document.setLanguage('fr-FR');
  document.setProducer('Seko');
  document.setCreator('Seko');
  const printed = new Date(`${receipt.printedOn}T00:00:00Z`);
  document.setCreationDate(printed);
  document.setModificationDate(printed);

  const writer = createPageWriter(document);
  const top = writer.y;
  drawQr(writer.page, receipt.number, { x: writer.right - QR_SIZE, y: top - QR_SIZE });
  const keepRight = QR_SIZE + 16;
  writer.paragraph(receipt.service, { font: regular, size: 10, keepRight });
  writer.paragraph(receipt.agency, { font: bold, size: 12, keepRight });
  writer.space(10);
  writer.paragraph('Récépissé d’inscription', { font: bold, size: 18, keepRight });
  writer.space(2);
  writer.paragraph(`N° ${receipt.number}`, { font: bold, size: 16, keepRight });
  writer.below(top - QR_SIZE - 4);
  writer.space(4);
  writer.paragraph(receipt.name, { font: bold, size: 14 });
  writer.paragraph(`Dossier ouvert le ${frenchDay(receipt.registeredOn)}.`, { font: regular, size: 10 });
  if (receipt.synthetic) {
    writer.paragraph('DÉMONSTRATION : cette personne n’existe pas.', { font: bold, size: 10 });
  }
  for (const { heading, lines } of receiptBlocks(receipt)) {
    writer.rule();
    writer.space(4);
    writer.paragraph(heading, { font: bold, size: 11 });
    writer.space(2);
    for (const { text, bullet } of lines) {
      writer.paragraph(bullet ? `• ${text}` : text, { font: regular, size: 10, indent: bullet ? 10 : 0 });
      writer.space(2);
    }
  }
  writer.rule();
  writer.space(6);
  const signed = `Remis le ${frenchDay(receipt.printedOn)} par ${receipt.adviser}.`;
  writer.paragraph(signed, { font: regular, size: 9 });
  return document.save();
}

function fontFile(name: string): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}`));
}

/** Squares, so that it stays sharp on any printer; a quarter of it may be soiled. */
function drawQr(page: PDFPage, text: string, { x, y }: { readonly x: number; readonly y: number }): void {
  const { modules } = createQr(text, { errorCorrectionLevel: 'Q' });
  const side = QR_SIZE / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      page.drawRectangle({
        x: x + column * side,
        y: y + QR_SIZE - (row + 1) * side,
        width: side,
        height: side,
        color: rgb(0, 0, 0),
      });
    }
  }
}
