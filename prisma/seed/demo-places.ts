import type { AgencyRow, CountryPack, TerritoryRow } from '../../src/pack/index.ts';
import type { Choice, Random } from './random.ts';

export interface DemoPlace {
  readonly agencyCode: string;
  readonly regionCode: string;
  readonly cercleCode: string;
  /** The town people name as their birthplace. */
  readonly town: string;
}

interface Region {
  /** Share of the candidates, against the other regions. */
  readonly weight: number;
  /** First languages, ISO 639-3. Drawn by place alone, never by name. */
  readonly languages: readonly Choice<string>[];
}

const spoken = (text: string): readonly Choice<string>[] =>
  text.split(' ').map((part) => {
    const [language = '', weight = ''] = part.split(':');
    return [language, Number(weight)];
  });
const region = (weight: number, languages: string): Region => ({ weight, languages: spoken(languages) });

/** Orders of magnitude, by code of the pack's regions. */
const REGIONS: Readonly<Record<string, Region>> = {
  'ML-BKO': region(28, 'bam:75 snk:8 ffm:7 mwk:5 ses:3 shz:2'),
  'ML-1': region(11, 'snk:45 kao:25 bam:15 ffm:15'),
  'ML-2': region(11, 'bam:82 ffm:8 snk:6 mwk:4'),
  'ML-3': region(8, 'shz:48 bam:42 ffm:10'),
  'ML-4': region(9, 'bam:76 ffm:12 bze:7 snk:5'),
  'ML-5': region(4, 'ffm:45 bzx:15 bam:20 dts:10 ses:10'),
  'ML-6': region(3, 'khq:56 taq:24 mey:10 ffm:10'),
  'ML-7': region(2.5, 'ses:70 taq:20 ffm:10'),
  'ML-8': region(0.5, 'taq:88 ses:12'),
  'ML-9': region(0.7, 'taq:80 ses:20'),
  'ML-X-NIORO': region(3.5, 'snk:50 bam:25 ffm:15 mey:10'),
  'ML-X-KITA': region(3, 'mwk:62 bam:28 ffm:10'),
  'ML-X-DIOILA': region(2.5, 'bam:95 ffm:5'),
  'ML-X-NARA': region(1.5, 'bam:40 snk:35 mey:15 ffm:10'),
  'ML-X-BOUGOUNI': region(3.5, 'bam:82 ffm:18'),
  'ML-X-KOUTIALA': region(3.5, 'myk:65 bam:35'),
  'ML-X-SAN': region(2.5, 'bmq:42 bam:33 myk:15 ffm:10'),
  'ML-X-BANDIAGARA': region(2.5, 'dts:82 ffm:18'),
  'ML-X-DOUENTZA': region(1, 'ffm:55 dts:30 ses:15'),
};

const CAPITAL = 'ML-BKO';
/** The river divides the six communes between two directorates. */
const RIGHT_BANK: ReadonlySet<string> = new Set(['ML-BKO-C5', 'ML-BKO-C6']);

/** Draws where a candidate lives and which agency registered her, from the agencies that the pack has. */
export function placesOf(pack: Pick<CountryPack, 'agencies' | 'territories'>) {
  const territories = new Map(pack.territories.map((row) => [row.code, row]));
  const offices = pack.agencies.flatMap((agency) => officeOf(agency, territories));
  const communes = pack.territories.filter(({ parent }) => parent === CAPITAL);
  const shares = Object.entries(REGIONS).map(([code, { weight }]): Choice<string> => [code, weight]);
  return (random: Random): DemoPlace => {
    const regionCode = random.weighted(shares);
    if (regionCode === CAPITAL) {
      const { code } = random.pick(communes);
      const agencyCode = RIGHT_BANK.has(code) ? 'DR-BAMAKO-RD' : 'DR-BAMAKO-RG';
      return { agencyCode, regionCode, cercleCode: code, town: 'Bamako' };
    }
    return random.pick(offices.filter((office) => office.regionCode === regionCode));
  };
}

export function firstLanguage(random: Random, regionCode: string): string {
  return random.weighted(REGIONS[regionCode]?.languages ?? [['bam', 1]]);
}

function officeOf(agency: AgencyRow, territories: ReadonlyMap<string, TerritoryRow>): readonly DemoPlace[] {
  const cercle = territories.get(agency.territory ?? '');
  if (agency.kind !== 'LOCAL' || !cercle || cercle.parent === null) return [];
  return [{ agencyCode: agency.code, regionCode: cercle.parent, cercleCode: cercle.code, town: cercle.name }];
}
