import { type PDFPage, rgb } from 'pdf-lib';
import { create as createQr } from 'qrcode';

export interface QrPlace {
  /** Points, of the lower left corner. */
  readonly x: number;
  readonly y: number;
  /** Points */
  readonly size: number;
}

/** Squares, so that it stays sharp on any printer; a quarter of it may be soiled. */
export function drawQr(page: PDFPage, text: string, { x, y, size }: QrPlace): void {
  const { modules } = createQr(text, { errorCorrectionLevel: 'Q' });
  const side = size / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      page.drawRectangle({
        x: x + column * side,
        y: y + size - (row + 1) * side,
        width: side,
        height: side,
        color: rgb(0, 0, 0),
      });
    }
  }
}
