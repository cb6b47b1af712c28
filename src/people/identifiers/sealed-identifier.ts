/** A person's number as the service keeps it: nobody reads it without the service's secret. */
export interface SealedIdentifier {
  /** Kind of the country pack: "NINA". */
  readonly kind: string;
  /** The number under AES-256-GCM, base64. */
  readonly sealed: string;
  /** HMAC-SHA256 of kind and number, hexadecimal: equal for equal numbers. */
  readonly digest: string;
}
