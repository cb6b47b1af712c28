import { Prisma } from '../../db/generated/client.ts';
import { isoDate } from '../../domain/iso-date.ts';
import { type CandidateScope, candidateScopeSql } from '../candidate-visibility.ts';
import type { PersonFacts } from './similarity-rules.ts';

/** A file as comparing needs it. */
export interface ComparedFile extends PersonFacts {
  /** The file itself, or the one that absorbed it. */
  readonly candidateId: string;
  readonly number: string;
  readonly agencyName: string;
  readonly ordinal: number;
  /** Whether the viewer sees the file to which it leads. */
  readonly seen: boolean;
}

interface Row extends Omit<ComparedFile, 'birth'> {
  readonly personId: string;
  readonly birthFrom: string | null;
  readonly birthTo: string | null;
}

/** SQL for the facts of the persons whose ids the subquery gives; by `toComparedFile` they become files. */
export function comparedFilesSql(scope: CandidateScope, personIds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id AS "personId", c.id AS "candidateId", c.number, c.ordinal, a.name AS "agencyName",
      (${candidateScopeSql(scope)}) AS seen, p.sex::text AS sex,
      p.birth_from::text AS "birthFrom", p.birth_to::text AS "birthTo", p.birth_place AS "birthPlace",
      p.father_name AS "fatherName", p.mother_name AS "motherName",
      coalesce((SELECT json_agg(json_build_object('kind', n.kind, 'text', n.text) ORDER BY n.position)
        FROM person_name n WHERE n.person_id = p.id), '[]') AS names,
      coalesce((SELECT json_agg(json_build_object('number', h.number, 'use', h.use) ORDER BY h.position)
        FROM person_phone h WHERE h.person_id = p.id), '[]') AS phones,
      coalesce((SELECT json_agg(encode(i.digest, 'hex'))
        FROM person_identifier i WHERE i.person_id = p.id), '[]') AS "identifierDigests"
    FROM person p JOIN candidate own ON own.person_id = p.id
    LEFT JOIN candidate_merge g ON g.absorbed_id = own.id AND g.undone_at IS NULL
    JOIN candidate c ON c.id = coalesce(g.kept_id, own.id) JOIN agency a ON a.id = c.agency_id
    WHERE p.id IN (${personIds})`;
}

export function toComparedFile({
  birthFrom,
  birthTo,
  ...row
}: Row): ComparedFile & { readonly personId: string } {
  const birth =
    birthFrom !== null && birthTo !== null ? { from: isoDate(birthFrom), to: isoDate(birthTo) } : null;
  return { ...row, birth };
}

export type ComparedFileRow = Row;
