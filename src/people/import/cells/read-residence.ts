import type { IsoDate } from '../../../domain/iso-date.ts';
import { CellRefusal } from '../cell-refusal.ts';
import { foldLabel } from '../fold-label.ts';

export interface Territory {
  readonly code: string;
  /** Of the country pack: "COMMUNE". */
  readonly kind: string;
  /** As it is written. */
  readonly label: string;
  /** Name, code and the spellings that people use, folded. */
  readonly names: readonly string[];
  /** 1 for a region, 2 for what lies directly in it. */
  readonly level: number;
  readonly parent: string | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

export interface Territories {
  readonly all: readonly Territory[];
  readonly today: IsoDate;
}

export interface ReadCercle {
  readonly cercle: string;
  readonly region: string | null;
}

/** A region that stands today. @throws CellRefusal */
export function readRegion(text: string, known: Territories): string {
  const region = named(1, text, known).find((one) => standsOn(one, known.today));
  if (region !== undefined) return region.code;
  throw new CellRefusal('une région, par son nom ou son code');
}

/**
 * The cercle as it stands today, with its region. Where the old division was meant, "Kita" in Kayes, it is the cercle
 * of the same name in the new one.
 * @throws CellRefusal when it lies in another region than the one given
 */
export function readCercle(text: string, region: string | null, known: Territories): ReadCercle {
  const called = named(2, text, known);
  const today = called.filter((one) => standsOn(one, known.today));
  const [first] = today;
  if (first === undefined) {
    throw new CellRefusal('un cercle (ou une commune de Bamako), par son nom ou son code');
  }
  const inside = today.find(({ parent }) => parent === region);
  if (inside !== undefined) return { cercle: inside.code, region };
  if (region === null || called.some(({ parent }) => parent === region)) {
    return { cercle: first.code, region: first.parent };
  }
  throw new CellRefusal('un cercle de la région donnée');
}

/** What a row says of residence above the commune. */
export interface AboveCommune {
  readonly region: string | null;
  readonly cercle: string | null;
}

export interface ReadCommune {
  readonly commune: string;
  /** In which the commune lies. */
  readonly parent: string | null;
}

/** Packs know few communes: a name that is none of them is refused with those that are. */
const COMMUNE = 'COMMUNE';

/** A commune that stands today, in the cercle or the region given. @throws CellRefusal */
export function readCommune(text: string, { region, cercle }: AboveCommune, known: Territories): ReadCommune {
  const name = foldLabel(text);
  const bare = name.replace(/^commune (?:urbaine |rurale )?(?:de |du |d )?/, '');
  const communes = known.all.filter((one) => one.kind === COMMUNE && standsOn(one, known.today));
  const called = communes.filter(({ names }) => names.some((own) => own === name || own === bare));
  const above = [region, cercle].filter((code) => code !== null);
  const found =
    above.length === 0 ? called : called.filter(({ parent }) => above.some((code) => code === parent));
  const [only] = found;
  if (only !== undefined && found.length === 1) return { commune: only.code, parent: only.parent };
  if (called.length > 0 && above.length > 0)
    throw new CellRefusal('une commune de la région ou du cercle donnés');
  if (found.length > 1)
    throw new CellRefusal('une commune par son code, ou avec sa région : plusieurs s’appellent ainsi');
  const parents = new Set(communes.map(({ parent }) => parent));
  const where = known.all.flatMap(({ code, label }) => (parents.has(code) ? label : [])).join(', ');
  throw new CellRefusal(`une commune connue du service (${where}), ou une case vide`);
}

function named(level: 1 | 2, text: string, { all }: Territories): readonly Territory[] {
  const name = foldLabel(text);
  const bare = name.replace(/^(?:region|cercle|district) (?:de |du |d )?/, '');
  return all.filter((one) => one.level === level && one.names.some((own) => own === name || own === bare));
}

function standsOn({ validFrom, validTo }: Territory, day: IsoDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}
