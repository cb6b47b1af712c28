import type { ComponentKind } from '../matching/requirement.ts';
import type { CommandOutput } from './command-output.ts';
import type { MatchReport } from './match-report.ts';
import type { ScoredInputs } from './scored-inputs.ts';

const COMPONENTS: Readonly<Record<ComponentKind, string>> = {
  SKILLS: 'compétences',
  EXPERIENCE: 'expérience',
  QUALIFICATION: 'qualification',
  LANGUAGES: 'langues',
};

const GROUPS = {
  ELIGIBLE_NOW: 'admissibles dès maintenant',
  ELIGIBLE_AFTER: 'admissibles après des démarches',
} as const;

const OTHER_GROUP = { ELIGIBLE_NOW: 'now', ELIGIBLE_AFTER: 'after' } as const;

/** Draws a ranking for people; all points are micro-points of a million. */
export function printReport(report: MatchReport, inputs: ScoredInputs | null, output: CommandOutput): void {
  for (const line of headOf(report)) output.line(line);
  if (inputs) printInputs(report.subject.number, inputs.requirement ?? inputs.profile, output);
  const kinds = Object.keys(COMPONENTS).filter(isComponent);
  const shown = kinds.filter((kind) =>
    report.places.some(({ components }) => components.some((component) => component.kind === kind)),
  );
  const wished = report.places.some(({ wishFit }) => wishFit !== null);
  const rows = report.places.map((place) => [
    `${place.rank}${place.tied ? ' ex aequo' : ''}`,
    place.number,
    place.name,
    ...(wished ? [place.wishFit === null ? '' : `${Math.round(place.wishFit * 100)} %`] : []),
    points(place.score),
    ...shown.map((kind) => {
      const component = place.components.find((one) => one.kind === kind);
      return component === undefined ? '' : `${points(component.points)} / ${points(component.maximum)}`;
    }),
  ]);
  const titles = [
    'rang',
    'numéro',
    'nom',
    ...(wished ? ['souhait'] : []),
    'score',
    ...shown.map((kind) => COMPONENTS[kind]),
  ];
  const [header, ...lines] = columns([titles, ...rows]);
  if (report.places.length > 0 && header !== undefined) output.line(header);
  lines.forEach((line, index) => {
    output.line(line);
    const place = report.places[index];
    for (const { sentence } of place?.eligibility.measures ?? []) output.line(`      → ${sentence}`);
    const compared = inputs?.places[index];
    if (place && compared) printInputs(place.number, compared.compared, output);
  });
  for (const line of footOf(report)) output.line(line);
}

function headOf({ subject, eligibility, asOf, totalCount }: MatchReport): readonly string[] {
  const what = subject.kind === 'OFFER' ? 'Offre' : 'Candidat';
  const ranked = subject.kind === 'OFFER' ? 'Candidats' : 'Offres';
  const count = totalCount === null ? '' : ` : ${totalCount}`;
  return [
    `${what} ${subject.number}  ${subject.name}`,
    `${ranked} ${GROUPS[eligibility]}, au ${asOf}${count}`,
    '',
  ];
}

function footOf({
  after,
  places,
  nextGroup,
  exact,
  reason,
  bandAtCut,
  hasMore,
  modelVersion,
}: MatchReport): readonly string[] {
  const lines: string[] = [];
  if (places.length === 0) lines.push('Personne ni rien dans ce groupe.');
  if (nextGroup !== null)
    lines.push(`L’autre groupe n’est pas vide : --eligibility ${OTHER_GROUP[nextGroup]}`);
  if (hasMore) lines.push(`La liste continue : --after ${after + places.length}`);
  if (bandAtCut !== null && bandAtCut.size > bandAtCut.shown) {
    lines.push(
      `Le dernier score (${points(bandAtCut.score)}) est celui de ${bandAtCut.size} ex aequo, ${bandAtCut.shown} montrés.`,
    );
  }
  const certificate = exact ? 'Classement exact' : `Classement incomplet (${reason ?? ''})`;
  return ['', ...lines, `${certificate}, scores sur ${points(1_000_000)} ; ${modelVersion}.`];
}

function printInputs(name: string, compared: object | null, output: CommandOutput): void {
  if (compared === null) return;
  output.line(`      ${name} : ${JSON.stringify(compared)}`);
}

/** Pads every column to its widest cell; numbers stand on the right. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: width }, (_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows.map((row) =>
    widths
      .map((size, column) => {
        const cell = row[column] ?? '';
        const gap = ' '.repeat(size - [...cell].length);
        return /^[\d\s/%]+$/.test(cell) ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Thousands apart: micro-points, and any other whole number. */
export function points(score: number): string {
  return String(score).replace(/(?<=\d)(?=(\d{3})+$)/g, ' ');
}

function isComponent(kind: string): kind is ComponentKind {
  return kind in COMPONENTS;
}
