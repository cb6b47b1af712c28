import { fileReader } from '../reference/file-reader.ts';

export const { eachOnce, readRecord, readRows, refuserAt } = fileReader('pack.fileInvalid');
