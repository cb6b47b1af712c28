import { bamakoDay } from '../../domain/iso-date.ts';
import { drawQr } from '../../print/draw-qr.ts';
import { openDocument } from '../../print/open-document.ts';
import { createPageWriter } from '../../print/page-writer.ts';
import type { SignedPassport } from '../credential/passport-credential.ts';
import { passportBlocks, sayDay } from '../passport-lines.ts';
import { FRENCH } from '../wording/fr.ts';

/** Points */
const QR_SIZE = 128;

const HOW_TO_VERIFY =
  'Le code mène à une page qui dit si ce passeport tient toujours, en français, en anglais et en espagnol. Le fichier joint à ce document, passeport.jwt, se vérifie aussi hors ligne.';

export interface PrintedPassport {
  readonly passport: SignedPassport;
  /** The signed credential, attached to the file so that it can be verified offline. */
  readonly jws: string;
  /** Address that the QR code leads to. */
  readonly page: string;
}

/** A4 PDF in French with a QR code to the public page. */
export async function drawPassport({ passport, jws, page }: PrintedPassport): Promise<Uint8Array> {
  const { skillsPassport: stated, issuer, validFrom, validUntil } = passport;
  const { document, regular, bold } = await openDocument(FRENCH.title, stated.statedOn);
  const signed = new Date(validFrom);
  await document.attach(Buffer.from(jws), 'passeport.jwt', {
    mimeType: 'application/vc+jwt',
    description: 'Passeport signé, à vérifier hors ligne',
    creationDate: signed,
    modificationDate: signed,
  });
  const writer = createPageWriter(document);
  const top = writer.y;
  drawQr(writer.page, page, { x: writer.right - QR_SIZE, y: top - QR_SIZE, size: QR_SIZE });
  const keepRight = QR_SIZE + 16;
  writer.paragraph(issuer.name, { font: regular, size: 10, keepRight });
  writer.space(8);
  writer.paragraph(FRENCH.title, { font: bold, size: 20, keepRight });
  writer.space(4);
  const name = stated.holder.name ?? FRENCH.unnamed;
  writer.paragraph(name, { font: stated.holder.name === null ? regular : bold, size: 13, keepRight });
  writer.space(6);
  const day = sayDay(stated.statedOn, FRENCH);
  writer.paragraph(FRENCH.statedOn(issuer.name, day), { font: regular, size: 10, keepRight });
  const until = sayDay(bamakoDay(new Date(validUntil)), FRENCH);
  writer.paragraph(FRENCH.validUntil(until), { font: regular, size: 10, keepRight });
  if (stated.synthetic) writer.paragraph(FRENCH.synthetic, { font: bold, size: 10, keepRight });
  writer.below(top - QR_SIZE - 4);
  writer.space(4);
  writer.paragraph(HOW_TO_VERIFY, { font: regular, size: 8.5 });
  writer.paragraph(page, { font: regular, size: 8.5 });
  for (const { heading, lines, note } of passportBlocks(stated, FRENCH)) {
    writer.rule();
    writer.space(4);
    writer.paragraph(heading, { font: bold, size: 11 });
    writer.space(3);
    for (const { what, details } of lines) {
      writer.paragraph(what, { font: bold, size: 9.5 });
      if (details.length > 0) writer.paragraph(details.join(' · '), { font: regular, size: 9, indent: 10 });
      writer.space(3);
    }
    if (note !== null) writer.paragraph(note, { font: regular, size: 8.5 });
  }
  return document.save();
}
