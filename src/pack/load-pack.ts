import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import { type LoadCounts, NOTHING, sum } from '../reference/load-counts.ts';
import type { RowQuery } from '../reference/row-query.ts';
import { upsertRows } from '../reference/upsert-rows.ts';
import type { AgencyRow, CountryPack } from './country-pack.ts';
import { loadOnce } from './load-once.ts';
import { refuseInUse } from './refuse-in-use.ts';
import { removeOthers, type SyncedTable } from './sync-rows.ts';

const TERRITORY: SyncedTable = {
  name: 'territory',
  key: ['pack', 'code'],
  kept: ['id'],
  others: [
    'kind',
    'name',
    'parent_code',
    'iso_code',
    'valid_from',
    'valid_to',
    'successor_code',
    'former_parent_code',
    'aliases',
    'source',
  ],
};

const AGENCY: SyncedTable = {
  name: 'agency',
  key: ['code'],
  kept: ['id'],
  others: ['kind', 'name', 'path', 'parent_id', 'territory_code', 'source'],
};

export interface PackLoad extends LoadCounts {
  /** Ids of candidates whose agency now stands elsewhere in the tree: their match profiles name its old path. */
  readonly moved: readonly string[];
}

/**
 * Makes territories, agencies and the national languages equal to the pack; what is equal already is not written,
 * and an agency keeps its id as long as it keeps its code. To be called inside a transaction, after `loadWorld`.
 * @throws DomainError CONFLICT when an agency or territory is gone to which people still belong
 * @throws DomainError INVALID_INPUT when a national language or a destination is in no file of the world
 */
export function loadPack(tx: RowQuery, pack: CountryPack): Promise<PackLoad> {
  const source = { code: `pack:${pack.code}`, text: pack.dataSource, content: pack };
  return loadOnce(tx, source, { ...NOTHING, moved: [] }, async () => {
    const territoryCodes = pack.territories.map(({ code }) => code);
    const agencyCodes = pack.agencies.map(({ code }) => code);
    await refuseUnknown(tx, 'language', 'nationalLanguages', pack.nationalLanguages.codes);
    await refuseUnknown(tx, 'jurisdiction', 'identityCardSuffices', [
      pack.homeJurisdiction,
      ...pack.identityCardSuffices.map(({ destination }) => destination),
    ]);
    await refuseInUse(tx, agencyCodes, {
      file: 'agencies.json',
      what: 'agency',
      sql: `SELECT a.code FROM agency a JOIN candidate c ON c.agency_id = a.id
        UNION ALL SELECT a.code FROM agency a JOIN user_account u ON u.agency_id = a.id`,
      advice: 'move its people to another agency first',
    });
    await refuseInUse(tx, territoryCodes, {
      file: 'territories.json',
      what: 'territory',
      sql: 'SELECT t.code FROM territory t JOIN person p ON t.code IN (p.region_code, p.cercle_code, p.commune_code)',
      advice: 'give it a validTo instead',
    });
    // One database is one country's service: what another pack has loaded goes.
    await tx.query(`DELETE FROM data_source WHERE starts_with(code, 'pack:') AND code <> $1`, [source.code]);
    const before = await agenciesBefore(tx);
    const counts = sum([
      await upsertRows(tx, TERRITORY, territoryRecords(pack)),
      await upsertRows(tx, AGENCY, agencyRecords(pack.agencies, before)),
      await markNationalLanguages(tx, pack.nationalLanguages.codes),
      await removeOthers(tx, AGENCY, agencyCodes),
      await removeOthers(tx, TERRITORY, territoryCodes, { sql: 'pack = $2', value: pack.code }),
      await removeOthers(tx, TERRITORY, [], { sql: 'pack <> $2', value: pack.code }),
    ]);
    return { ...counts, moved: await candidatesOf(tx, movedAgencies(pack.agencies, before)) };
  });
}

type AgenciesBefore = ReadonlyMap<string, { readonly id: string; readonly path: string }>;

async function agenciesBefore(tx: RowQuery): Promise<AgenciesBefore> {
  const { rows } = await tx.query('SELECT code, id, path FROM agency', []);
  const known = z.array(z.object({ code: z.string(), id: z.string(), path: z.string() })).parse(rows);
  return new Map(known.map(({ code, ...agency }) => [code, agency]));
}

function territoryRecords({ code: pack, territories }: CountryPack) {
  return territories.map((row) => ({
    id: uuidv7(),
    pack,
    code: row.code,
    kind: row.kind,
    name: row.name,
    parent_code: row.parent,
    iso_code: row.iso,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    successor_code: row.successor,
    former_parent_code: row.formerParent,
    aliases: row.aliases,
    source: row.source,
  }));
}

function agencyRecords(agencies: readonly AgencyRow[], before: AgenciesBefore) {
  const ids = new Map(agencies.map(({ code }) => [code, before.get(code)?.id ?? uuidv7()]));
  return agencies.map(({ code, kind, name, path, parent, territory, source }) => ({
    id: ids.get(code),
    code,
    kind,
    name,
    path,
    parent_id: parent === null ? null : ids.get(parent),
    territory_code: territory,
    source,
  }));
}

function movedAgencies(agencies: readonly AgencyRow[], before: AgenciesBefore): string[] {
  return agencies.flatMap(({ code, path }) => {
    const old = before.get(code);
    return old && old.path !== path ? [old.id] : [];
  });
}

async function candidatesOf(tx: RowQuery, agencyIds: readonly string[]): Promise<string[]> {
  if (agencyIds.length === 0) return [];
  const { rows } = await tx.query('SELECT id FROM candidate WHERE agency_id = ANY ($1::uuid[]) ORDER BY id', [
    agencyIds,
  ]);
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
}

async function markNationalLanguages(tx: RowQuery, codes: readonly string[]): Promise<LoadCounts> {
  const { rows } = await tx.query(
    `UPDATE language SET national = (code = ANY ($1::text[]))
     WHERE national <> (code = ANY ($1::text[])) RETURNING code`,
    [codes],
  );
  return { ...NOTHING, changed: rows.length };
}

async function refuseUnknown(
  tx: RowQuery,
  table: 'language' | 'jurisdiction',
  where: string,
  codes: readonly string[],
): Promise<void> {
  const { rows } = await tx.query(
    `SELECT named AS code FROM unnest($1::text[]) AS named WHERE named NOT IN (SELECT code FROM ${table}) LIMIT 1`,
    [codes],
  );
  const [unknown] = z.array(z.object({ code: z.string() })).parse(rows);
  if (!unknown) return;
  throw new DomainError(
    'INVALID_INPUT',
    'reference.unknown',
    `pack.json: "${where}" has "${unknown.code}", and there is no such ${table}`,
    { what: table, value: unknown.code },
    ['pack.json', where],
  );
}
