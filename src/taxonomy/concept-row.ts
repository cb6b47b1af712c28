/** Kinds of ESCO and of the starter taxonomy. */
export type EscoKind = 'OCCUPATION' | 'SKILL' | 'SKILL_GROUP' | 'ISCO_GROUP';

/** Kinds of ROME: titles under which offers are written, and the codes that gather them. */
export type RomeKind = 'JOB_TITLE' | 'JOB_GROUP';

export type ConceptKind = EscoKind | RomeKind;

/** NARROW: the concept is narrower than the one of another source that it is mapped to. */
export type MappingKind = 'EXACT' | 'CLOSE' | 'BROAD' | 'NARROW';

/** A concept of any kind, without its labels. */
export interface ConceptRow {
  readonly id: string;
  /** Small integer for arrays and packed profiles; never reused. */
  readonly ordinal: number;
  readonly kind: ConceptKind;
  readonly uri: string;
  /** ISCO-08 code of a group, ESCO code of an occupation or a skill group, ROME code or number of a job title. */
  readonly code: string | null;
  /** ISCO-08 unit group of an occupation or a job title, four digits. */
  readonly iscoCode: string | null;
  readonly skillType: string | null;
  readonly reuseLevel: string | null;
  readonly status: 'RELEASED' | 'WITHDRAWN';
  readonly replacedByUri: string | null;
}

/** Columns of `ConceptRow` under its names, of the table `concept AS c`. */
export const CONCEPT_COLUMNS = `c.id, c.ordinal, c.kind, c.uri, c.code, c.isco_code AS "iscoCode",
  c.skill_type AS "skillType", c.reuse_level AS "reuseLevel", c.status, c.replaced_by_uri AS "replacedByUri"`;
