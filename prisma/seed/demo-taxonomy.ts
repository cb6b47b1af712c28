import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export interface DemoOccupation {
  readonly uri: string;
  /** ISCO-08 unit group */
  readonly isco: string;
  /** URIs of skills, the essential ones first. */
  readonly essential: readonly string[];
  readonly optional: readonly string[];
}

/** The starter taxonomy, as far as made-up people and offers are drawn from it. */
export interface DemoTaxonomy {
  readonly occupation: (uri: string) => DemoOccupation;
}

const form = z.array(
  z.object({
    uri: z.string(),
    isco: z.string(),
    essential: z.array(z.string()),
    optional: z.array(z.string()),
  }),
);

/** @param folder holds occupations.json */
export async function readDemoTaxonomy(folder: string): Promise<DemoTaxonomy> {
  const content: unknown = JSON.parse(await readFile(join(folder, 'occupations.json'), 'utf8'));
  const occupations = new Map(form.parse(content).map((row) => [row.uri, row]));
  return {
    occupation: (uri) => {
      const found = occupations.get(uri);
      if (!found) throw new Error(`occupations.json has no row "${uri}", which the demonstration draws from`);
      return found;
    },
  };
}
