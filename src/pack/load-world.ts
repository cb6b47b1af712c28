import { type LoadCounts, NOTHING, sum } from '../reference/load-counts.ts';
import type { RowQuery } from '../reference/row-query.ts';
import { upsertRows } from '../reference/upsert-rows.ts';
import { loadOnce } from './load-once.ts';
import { refuseInUse } from './refuse-in-use.ts';
import { removeOthers, type SyncedTable } from './sync-rows.ts';
import type { World } from './validate-world.ts';

const JURISDICTION: SyncedTable = {
  name: 'jurisdiction',
  key: ['code'],
  kept: [],
  others: ['parent_code', 'name_fr', 'name_en', 'source'],
};

/** `national` is the country pack's column. */
const LANGUAGE: SyncedTable = {
  name: 'language',
  key: ['code'],
  kept: ['national'],
  others: ['name_fr', 'name_en', 'autonym', 'macrolanguage', 'source'],
};

/**
 * Makes the tables of jurisdictions and languages equal to the files; what is equal already is not written.
 * To be called inside a transaction.
 * @throws DomainError CONFLICT when something is gone that candidates or offers name
 */
export function loadWorld(tx: RowQuery, world: World): Promise<LoadCounts> {
  const { dataSource, languages, jurisdictions } = world;
  return loadOnce(tx, { code: 'world', text: dataSource, content: world }, NOTHING, async () => {
    const jurisdictionCodes = jurisdictions.map(({ code }) => code);
    const languageCodes = languages.map(({ code }) => code);
    await refuseInUse(tx, jurisdictionCodes, {
      file: 'subdivisions.json',
      what: 'jurisdiction',
      sql: 'SELECT destination FROM offer UNION ALL SELECT unnest(destinations) FROM candidate',
      advice: 'keep its row',
    });
    await refuseInUse(tx, languageCodes, {
      file: 'languages.json',
      what: 'language',
      sql: `SELECT language FROM offer_language UNION ALL SELECT language FROM candidate_language
        UNION ALL SELECT language FROM candidate_literacy`,
      advice: 'keep its row',
    });
    return sum([
      await upsertRows(
        tx,
        JURISDICTION,
        jurisdictions.map(({ code, parent, nameFr, nameEn, source }) => ({
          code,
          parent_code: parent,
          name_fr: nameFr,
          name_en: nameEn,
          source,
        })),
      ),
      await upsertRows(
        tx,
        LANGUAGE,
        languages.map(({ code, nameFr, nameEn, autonym, macrolanguage, source }) => ({
          code,
          national: false,
          name_fr: nameFr,
          name_en: nameEn,
          autonym,
          macrolanguage,
          source,
        })),
      ),
      await removeOthers(tx, JURISDICTION, jurisdictionCodes),
      await removeOthers(tx, LANGUAGE, languageCodes),
    ]);
  });
}
