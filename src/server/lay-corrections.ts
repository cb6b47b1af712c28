import {
  overlay,
  type ReferenceContents,
  readCorrections,
  standing,
  validateReference,
} from '../recognition/index.ts';
import type { RowQuery } from '../reference/row-query.ts';

/** The files with what administrators have set right laid over them; `say` is told what stands and what does not. */
export async function layCorrections(
  sql: RowQuery,
  files: ReferenceContents,
  say: (line: string) => void,
): Promise<ReferenceContents> {
  const corrections = standing(await readCorrections(sql));
  if (corrections.length === 0) return files;
  const { contents, overruled, setAside } = overlay(files, corrections, validateReference);
  say(`Corrections that stand over the files: ${corrections.map(({ name }) => name).join(', ')}`);
  for (const { name, version } of overruled) {
    say(`The files now say otherwise of ${name}: its correction (version ${version}) stands`);
  }
  for (const { correction, why } of setAside) {
    say(`The correction of ${correction.name} fits the files no more and is set aside: ${why}`);
  }
  return contents;
}
