import { type PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';

/** A4 in points. */
const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = 56;
const INK = rgb(0.1, 0.1, 0.12);

export interface TextStyle {
  readonly font: PDFFont;
  /** Points */
  readonly size: number;
  /** Points from the left margin. */
  readonly indent?: number;
  /** Points kept free at the right. */
  readonly keepRight?: number;
}

/** Writes paragraphs down a page and goes on to a next one when it is full. */
export interface PageWriter {
  readonly page: PDFPage;
  /** Points from the bottom at which the next line begins. */
  readonly y: number;
  readonly left: number;
  readonly right: number;
  paragraph(text: string, style: TextStyle): void;
  space(points: number): void;
  rule(): void;
  /** Goes on below `y` at least. */
  below(y: number): void;
}

export function createPageWriter(document: PDFDocument): PageWriter {
  let page = document.addPage([PAGE.width, PAGE.height]);
  let y = PAGE.height - MARGIN;
  const right = PAGE.width - MARGIN;
  return {
    get page() {
      return page;
    },
    get y() {
      return y;
    },
    left: MARGIN,
    right,
    paragraph: (text, { font, size, indent = 0, keepRight = 0 }) => {
      const x = MARGIN + indent;
      for (const line of wrapped(text, font, size, right - keepRight - x)) {
        if (y - size < MARGIN) {
          page = document.addPage([PAGE.width, PAGE.height]);
          y = PAGE.height - MARGIN;
        }
        y -= size * 1.35;
        page.drawText(line, { x, y, size, font, color: INK });
      }
    },
    space: (points) => {
      y -= points;
    },
    rule: () => {
      y -= 8;
      page.drawLine({
        start: { x: MARGIN, y },
        end: { x: right, y },
        thickness: 0.6,
        color: rgb(0.6, 0.6, 0.62),
      });
    },
    below: (limit) => {
      y = Math.min(y, limit);
    },
  };
}

/** Lines no wider than `width`; a word that is wider alone is cut. */
function wrapped(text: string, font: PDFFont, size: number, width: number): string[] {
  const fits = (line: string) => font.widthOfTextAtSize(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).flatMap((one) => pieces(one, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && !fits(part + letter)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return part === '' ? parts : [...parts, part];
}
