import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { foldLabel } from './fold-label.ts';
import { headerIndex, type ImportField } from './import-field.ts';

/** Folded headers of a file with what they hold; NOTHING for a column to leave out without a word. */
export type ColumnMapping = ReadonlyMap<string, ImportField | 'NOTHING'>;

const form = z.strictObject({
  colonnes: z.record(z.string(), z.string()),
  ignorer: z.array(z.string()).optional(),
});

/**
 * Reads {"colonnes": {"Q1. Votre nom ?": "nom"}, "ignorer": ["Remarques"]}; the right side is a header of the template.
 * @throws DomainError INVALID_INPUT for another form, and for a column that does not exist
 */
export function readMapping(text: string): ColumnMapping {
  const { colonnes, ignorer = [] } = parsed(text);
  const known = headerIndex(foldLabel);
  const mapping = new Map<string, ImportField | 'NOTHING'>();
  for (const [header, name] of Object.entries(colonnes)) {
    const field = known.get(foldLabel(name));
    if (field === undefined) {
      throw new DomainError(
        'INVALID_INPUT',
        'import.mappingColumn',
        `The mapping gives "${header}" to the column "${name}", which does not exist`,
        { header, value: name },
      );
    }
    mapping.set(foldLabel(header), field);
  }
  for (const header of ignorer) mapping.set(foldLabel(header), 'NOTHING');
  return mapping;
}

function parsed(text: string): z.infer<typeof form> {
  try {
    return form.parse(JSON.parse(text));
  } catch {
    throw new DomainError(
      'INVALID_INPUT',
      'import.mapping',
      'The mapping is not of the form {"colonnes": {"header": "column"}, "ignorer": ["header"]}',
    );
  }
}
