import type { IsoDate } from '../domain/iso-date.ts';
import { unitAmount } from '../domain/unit-amount.ts';
import type { ComponentKind, RequiredLanguage, RequiredSkill, Requirement } from '../matching/requirement.ts';
import type { OfferRecord } from './offer-record.ts';

/** What reading needs of a connection; it is the snapshot of one request. */
interface Snapshot {
  query<Row extends object>(text: string, values: unknown[]): Promise<{ readonly rows: Row[] }>;
}

/** What an offer asks, as far as the offer itself says it; what the law adds is not in it yet. */
export interface OfferRequirement {
  readonly ordinal: number;
  readonly number: string;
  readonly status: OfferRecord['status'];
  readonly employerId: string;
  /** Ordinals of the only candidates whom a nominative offer is for; null for an offer to whoever fits. */
  readonly named: readonly number[] | null;
  /** Their candidate numbers, as the offer states them. */
  readonly namedWorkers: readonly string[] | null;
  /** Last day on which candidates are taken in; null without one. */
  readonly intakeUntil: IsoDate | null;
  readonly requirement: Omit<Requirement, 'destinationPlaces' | 'recognitionPlaces'>;
}

export async function readRequirement(snapshot: Snapshot, offerId: string): Promise<OfferRequirement | null> {
  const { rows } = await snapshot.query<Row>(`${SELECT} WHERE o.id = $1::uuid`, [offerId]);
  return rows[0] ? toRequirement(rows[0]) : null;
}

/** Those of all offers that take candidates in on that day. */
export async function readOpenRequirements(
  snapshot: Snapshot,
  asOf: IsoDate,
): Promise<readonly OfferRequirement[]> {
  const { rows } = await snapshot.query<Row>(`${SELECT} WHERE ${OPEN} ORDER BY o.ordinal`, [asOf]);
  return rows.map(toRequirement);
}

/** The next of all open offers after an ordinal. */
export async function readOpenRequirementsAfter(
  snapshot: Snapshot,
  asOf: IsoDate,
  ordinal: number,
  most: number,
): Promise<readonly OfferRequirement[]> {
  const { rows } = await snapshot.query<Row>(
    `${SELECT} WHERE ${OPEN} AND o.ordinal > $2 ORDER BY o.ordinal LIMIT $3`,
    [asOf, ordinal, most],
  );
  return rows.map(toRequirement);
}

/** Those of these offers that are open. */
export async function readOpenRequirementsOf(
  snapshot: Snapshot,
  asOf: IsoDate,
  ordinals: readonly number[],
): Promise<readonly OfferRequirement[]> {
  if (ordinals.length === 0) return [];
  const { rows } = await snapshot.query<Row>(`${SELECT} WHERE ${OPEN} AND o.ordinal = ANY ($2::int[])`, [
    asOf,
    ordinals,
  ]);
  return rows.map(toRequirement);
}

const OPEN = `o.status = 'PUBLISHED' AND (o.intake_until IS NULL OR o.intake_until >= $1::date)`;

interface Row {
  readonly ordinal: number;
  readonly id: string;
  readonly number: string;
  readonly status: OfferRecord['status'];
  readonly employerId: string;
  readonly named: readonly number[] | null;
  readonly namedWorkers: readonly string[] | null;
  readonly intakeUntil: IsoDate | null;
  readonly destination: string;
  readonly posts: number;
  readonly regulated: boolean;
  readonly minimumMonths: number | null;
  readonly scale: string | null;
  readonly level: string | null;
  readonly eqf: number | null;
  readonly field: string | null;
  readonly contractKind: string;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly wageMinor: number | null;
  readonly wageCurrency: string | null;
  readonly wageUnit: string | null;
  readonly weights: Readonly<Record<ComponentKind, number | null>>;
  readonly seed: string;
  readonly occupations: Requirement['occupations'];
  readonly skills: readonly RequiredSkill[];
  readonly languages: readonly RequiredLanguage[];
  readonly licences: readonly string[];
}

const SELECT = `
  SELECT o.ordinal, o.id, o.number, o.status, o.employer_id AS "employerId", o.destination, o.posts, o.regulated,
    o.licence_categories AS licences,
    o.minimum_months AS "minimumMonths", o.qualification_scale AS scale, o.qualification_level AS level,
    o.qualification_field AS field, f.eqf, o.contract_kind AS "contractKind", o.starts_on AS "startsOn",
    o.ends_on AS "endsOn", o.wage_minor AS "wageMinor", o.wage_currency AS "wageCurrency",
    o.wage_unit AS "wageUnit", CASE WHEN o.nominative THEN ARRAY(SELECT c.ordinal FROM candidate c
      WHERE c.number = ANY (o.named_workers) ORDER BY c.ordinal) END AS named,
    CASE WHEN o.nominative THEN o.named_workers END AS "namedWorkers", o.intake_until AS "intakeUntil",
    encode(o.seed, 'hex') AS seed,
    jsonb_build_object('SKILLS', o.weight_skills, 'EXPERIENCE', o.weight_experience,
      'QUALIFICATION', o.weight_qualification, 'LANGUAGES', o.weight_languages) AS weights,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('occupation', c.ordinal, 'isco', coalesce(c.isco_code, ''))
        ORDER BY a.position), '[]')
      FROM offer_occupation a JOIN concept c ON c.id = a.occupation_id WHERE a.offer_id = o.id) AS occupations,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('skill', c.ordinal, 'essential', s.essential, 'weight', s.weight,
        'minimumLevel', s.minimum_level, 'evidenceDemanded', s.evidence_demanded) ORDER BY s.position), '[]')
      FROM offer_skill s JOIN concept c ON c.id = s.skill_id WHERE s.offer_id = o.id) AS skills,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('language', l.language, 'required', l.required, 'asked',
        jsonb_build_object('listening', l.listening, 'speaking', l.speaking, 'reading', l.reading,
          'writing', l.writing)) ORDER BY l.position), '[]')
      FROM offer_language l WHERE l.offer_id = o.id) AS languages
  FROM offer o
  LEFT JOIN framework_level f ON f.scale = o.qualification_scale AND f.level = o.qualification_level`;

function toRequirement(row: Row): OfferRequirement {
  const {
    ordinal,
    number,
    status,
    employerId,
    named,
    namedWorkers,
    intakeUntil,
    scale,
    level,
    wageMinor,
    wageCurrency,
    wageUnit,
  } = row;
  const stated = scale !== null && level !== null ? { scale, level } : null;
  return {
    ordinal,
    number,
    status,
    employerId,
    named,
    namedWorkers,
    intakeUntil,
    requirement: {
      offerId: row.id,
      destination: row.destination,
      occupations: row.occupations,
      minimumMonths: row.minimumMonths,
      skills: row.skills,
      qualification:
        stated === null && row.field === null ? null : { eqf: row.eqf, stated, field: row.field },
      regulated: row.regulated,
      languages: row.languages,
      licences: row.licences,
      terms: {
        contractKind: row.contractKind,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
        wage: unitAmount(wageMinor, wageCurrency, wageUnit),
      },
      posts: row.posts,
      weights: row.weights,
      seed: row.seed,
    },
  };
}
