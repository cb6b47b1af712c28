import { fileReader } from '../reference/file-reader.ts';

export type ReferenceFile =
  | 'frameworks.json'
  | 'qualification-types.json'
  | 'regulated-professions.json'
  | 'instruments.json'
  | 'rules.json'
  | 'certificates.json'
  | 'outcome-ranks.json'
  | 'false-friends.json';

export const { eachOnce, fileRefusal, readRows } = fileReader<ReferenceFile>('recognition.referenceInvalid');
