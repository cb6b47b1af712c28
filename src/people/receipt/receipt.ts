import type { ConsentPurpose, PaperForm, PaperKind, VisitReason } from '../../db/generated/enums.ts';
import type { IsoDate } from '../../domain/iso-date.ts';

/** What a person takes home from the counter: nothing on it harms whoever loses it. */
export interface Receipt {
  /** Candidate number; also what the QR code says. */
  readonly number: string;
  readonly name: string;
  readonly registeredOn: IsoDate;
  readonly printedOn: IsoDate;
  /** The service as a whole, and the agency. */
  readonly service: string;
  readonly agency: string;
  readonly adviser: string;
  /** Made up for demonstration. */
  readonly synthetic: boolean;
  /** Papers that the service has. */
  readonly papers: readonly {
    readonly kind: PaperKind;
    readonly form: PaperForm;
    readonly receivedOn: IsoDate;
  }[];
  readonly appointment: {
    readonly startsAt: Date;
    readonly agency: string;
    readonly reason: VisitReason;
  } | null;
  /** Consents in force. */
  readonly consents: readonly {
    readonly purpose: ConsentPurpose;
    readonly givenOn: IsoDate;
    /** Who heard an oral consent, and the tie. */
    readonly witness: string | null;
  }[];
}
