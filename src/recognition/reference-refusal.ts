import { fileReader } from '../reference/file-reader.ts';

export type ReferenceFile = 'frameworks.json' | 'qualification-types.json' | 'regulated-professions.json';

export const { eachOnce, readRows } = fileReader<ReferenceFile>('recognition.referenceInvalid');
