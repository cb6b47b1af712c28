import { drawQr } from '../../print/draw-qr.ts';
import { openDocument } from '../../print/open-document.ts';
import { createPageWriter } from '../../print/page-writer.ts';
import type { Receipt } from './receipt.ts';
import { frenchDay, receiptBlocks } from './receipt-wording.ts';

/** Points */
const QR_SIZE = 112;

/** A4 PDF in French. */
export async function drawReceipt(receipt: Receipt): Promise<Uint8Array> {
  const { document, regular, bold } = await openDocument(`Récépissé ${receipt.number}`, receipt.printedOn);
  const writer = createPageWriter(document);
  const top = writer.y;
  drawQr(writer.page, receipt.number, { x: writer.right - QR_SIZE, y: top - QR_SIZE, size: QR_SIZE });
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
