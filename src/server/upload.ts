import type { Request } from 'express';
import { DomainError } from '../domain/errors.ts';

export interface Upload {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** What a form sent beside the file. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * The one file of a request whose body has been read: the body itself, or the file of a form (multipart/form-data).
 * @throws DomainError INVALID_INPUT when there is none, or more than one
 */
export async function readUpload(request: Request): Promise<Upload> {
  const bytes: unknown = request.body;
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) throw noFile();
  const type = request.get('content-type') ?? '';
  if (/^multipart\/form-data\s*;/i.test(type)) return formUpload(bytes, type);
  const { fileName } = request.query;
  const name = typeof fileName === 'string' && fileName !== '' ? fileName : 'fichier';
  return { file: { name, bytes }, fields: new Map() };
}

async function formUpload(bytes: Uint8Array, type: string): Promise<Upload> {
  const form = await parsedForm(bytes, type);
  const files: File[] = [];
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.set(name, value);
    else files.push(value);
  }
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw noFile();
  return { file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, fields };
}

async function parsedForm(bytes: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  } catch {
    throw noFile();
  }
}

function noFile(): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    'import.noFile',
    'Send one file: as the body of the request, or as the only file of a form',
  );
}
