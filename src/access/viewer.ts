/** Who asks. Everything that is allowed or visible follows from this value alone. */
export type Viewer = AnonymousViewer | UserViewer | SystemViewer;

export type Role = 'ADVISER' | 'NATIONAL_DEPARTMENT' | 'EMPLOYER' | 'ADMINISTRATOR' | 'RECOGNITION_ASSESSOR';

export interface AnonymousViewer {
  readonly kind: 'ANONYMOUS';
}

export interface UserViewer {
  readonly kind: 'USER';
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly role: Role;
  /** Path of the agency that an adviser works for; null for employers. */
  readonly agencyPath: string | null;
  readonly agencyId: string | null;
  /** The employer that a portal's user belongs to. */
  readonly employerId: string | null;
  /** The recognition authority that an assessor decides for. */
  readonly authorityCode: string | null;
}

/** The service itself: imports, reference data, demonstration data. */
export interface SystemViewer {
  readonly kind: 'SYSTEM';
  readonly name: string;
}

export const ANONYMOUS: Viewer = { kind: 'ANONYMOUS' };

/** Under which name what a viewer writes is kept. */
export function accountName(viewer: Viewer): string {
  return viewer.kind === 'ANONYMOUS' ? 'anonymous' : viewer.name;
}
