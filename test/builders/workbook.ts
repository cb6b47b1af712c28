import { crc32 } from 'node:zlib';

type Cell = string | number | boolean | Date;

/** A date format of the built-in ones: day, month and year. */
const STYLES = xml(
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>
   <fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
   <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
);

/** An .xlsx workbook of one sheet. */
export function workbook(rows: readonly (readonly (Cell | null)[])[]): Buffer {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) =>
      cell === null ? '' : cellXml(cell, `${letter(column)}${at + 1}`),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zip({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
       <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
       <Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>
       <Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>
       <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': relationships(`${relations}/officeDocument`, 'xl/workbook.xml'),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(`${relations}/worksheet`, 'worksheets/sheet1.xml', {
      type: `${relations}/styles`,
      target: 'styles.xml',
    }),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    ),
  });
}

function cellXml(cell: Cell, place: string): string {
  if (cell instanceof Date) return `<c r="${place}" s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

function letter(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column);
}

function relationships(type: string, target: string, second?: { type: string; target: string }): string {
  const all = [{ type, target }, ...(second === undefined ? [] : [second])];
  const parts = all.map(
    (one, at) => `<Relationship Id="rId${at + 1}" Type="${one.type}" Target="${one.target}"/>`,
  );
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.join('')}</Relationships>`,
  );
}

function xml(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

/** A ZIP archive whose files are stored as they are. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const sizes = [crc32(data), data.length, data.length];
    const local = numbers(
      [4, 0x04034b50],
      [2, 20],
      [2, 0],
      [2, 0],
      [4, 0],
      ...sizes.map(four),
      [2, path.length],
      [2, 0],
    );
    const entry = numbers([4, 0x02014b50], [2, 20], [2, 20], [2, 0], [2, 0], [4, 0], ...sizes.map(four));
    const rest = numbers([2, path.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    parts.push(local, path, data);
    directory.push(entry, rest, path);
    offset += local.length + path.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...parts, ...directory, end]);
}

function four(value: number): readonly [bytes: number, value: number] {
  return [4, value];
}

/** Little-endian. */
function numbers(...values: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    values.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
