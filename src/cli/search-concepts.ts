import { createInterface } from 'node:readline';
import { type ConceptMatch, createConceptSearch } from '../server/concept-search.ts';
import { type CommandOutput, CommandRefused } from './command-output.ts';
import type { SearchOptions } from './commands.ts';
import { openPrepared, type Session } from './session.ts';

/** Searches for one text, or for each line of standard input in order, each answered before the next is read. */
export async function searchConcepts(options: SearchOptions, session: Session): Promise<void> {
  if (options.text?.trim() === '') throw new CommandRefused('Le texte à chercher est vide.');
  const { attached } = await openPrepared(session);
  const { search } = createConceptSearch(attached.database);
  const kind = options.list === 'occupations' ? 'OCCUPATION' : 'SKILL';
  const answer = async (query: string) =>
    printAnswer(query, await search(kind, query, options.lang, options.first), options, session.output);
  if (options.text !== null) {
    await answer(options.text);
    return;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    await answer(line);
  }
}

/** One JSON document, or a line a hit. */
export function printAnswer(
  query: string,
  hits: readonly ConceptMatch[],
  { json, text }: Pick<SearchOptions, 'json' | 'text'>,
  output: CommandOutput,
): void {
  if (json) {
    output.json({
      query,
      hits: hits.map(({ uri, label, score, matched }) => ({ id: uri, label, score, matched })),
    });
    return;
  }
  if (text === null) output.line(query);
  if (hits.length === 0) output.note(`Rien ne correspond à « ${query} ».`);
  const indent = text === null ? '  ' : '';
  for (const { uri, label, score, matched } of hits) {
    const title = matched?.kind === 'JOB_TITLE' ? `  ← ${matched.label} (${matched.source})` : '';
    output.line(`${indent}${score.toFixed(3).replace('.', ',')}  ${label}  ${uri}${title}`);
  }
}
