import type { IsoDate } from '../domain/iso-date.ts';
import { membershipOf } from './compile-ruling.ts';
import { jurisdictionChain } from './jurisdictions.ts';
import type { Question } from './question.ts';
import type { RulePath } from './rule-paths.ts';
import type { RecruitmentLimit } from './types.ts';

/** Health and care posts of ISCO-08 that the WHO list and German law protect; animal health is none of them. */
const CARE = ['22', '32', '532'];
const ANIMAL_HEALTH = ['225', '324'];

/** What limits recruiting this person for the post from a protected state; whoever applies herself stays free. */
export function recruitmentLimit(question: Question): RecruitmentLimit | null {
  const { compiled, profession, destination, asOf, holder, held } = question;
  if (profession === null || !isCare(profession)) return null;
  const homes = holder.nationalities.length > 0 ? holder.nationalities : [held.type.jurisdiction];
  const there = jurisdictionChain(destination);
  const abroad = homes.filter((home) => !there.includes(home));
  let limit: RecruitmentLimit | null = null;
  for (const instrument of compiled.ruling.limits) {
    const { row } = instrument;
    const reserved = row.kind === 'RECRUITMENT_RESERVE';
    if (reserved && !enactedBy(row.parties, there)) continue;
    if (!abroad.some((home) => membershipOf(instrument, home, asOf) !== null)) continue;
    const found: RecruitmentLimit = {
      recruitability: reserved ? 'NOT_RECRUITABLE' : 'GOVERNMENT_CHANNEL_ONLY',
      instrument: row.code,
      source: row.source,
      verified: row.verified['right'] === true,
    };
    if (limit === null || found.recruitability === 'NOT_RECRUITABLE') limit = found;
  }
  return limit;
}

/** Where the only way left asks for years of residence there, nobody who lives elsewhere can be recruited. */
export function residenceLimit(answer: RulePath, paths: readonly RulePath[]): RecruitmentLimit | null {
  if (answer.outcome !== 'REFUSED') return null;
  const way = paths.find(({ conditions }) =>
    conditions.some(({ kind, state }) => kind === 'RESIDENCE' && state !== 'MET'),
  );
  if (!way) return null;
  const { row, instrument } = way.rule;
  return {
    recruitability: 'NOT_RECRUITABLE',
    instrument: instrument.row.code,
    source: row.source,
    verified: row.verified['right'] === true,
  };
}

/** Days on which a limit can begin or end. */
export function recruitmentDays({ compiled, profession }: Question): readonly (IsoDate | null)[] {
  if (profession === null || !isCare(profession)) return [];
  return compiled.ruling.limits.flatMap(({ row }) => [
    row.validFrom,
    row.validTo,
    ...row.parties.flatMap(({ validFrom, validTo }) => [validFrom, validTo]),
  ]);
}

function isCare(profession: string): boolean {
  return (
    CARE.some((prefix) => profession.startsWith(prefix)) &&
    !ANIMAL_HEALTH.some((prefix) => profession.startsWith(prefix))
  );
}

function enactedBy(
  parties: readonly { readonly jurisdiction: string; readonly status: string }[],
  places: readonly string[],
): boolean {
  return parties.some(({ jurisdiction, status }) => status === 'ENACTING' && places.includes(jurisdiction));
}
