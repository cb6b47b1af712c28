import type { Viewer } from '../access/index.ts';

/** Who did something, as it is kept beside what was done. */
export interface ActingPerson {
  /** null for the service itself. */
  readonly id: string | null;
  readonly name: string;
}

export function actingPerson(viewer: Viewer): ActingPerson {
  switch (viewer.kind) {
    case 'USER':
      return { id: viewer.userId, name: viewer.name };
    case 'SYSTEM':
      return { id: null, name: viewer.name };
    case 'ANONYMOUS':
      return { id: null, name: 'anonymous' };
  }
}
