import type { EngineName, RankingPlan } from '../matching/plan.ts';
import type { CommandOutput } from './command-output.ts';
import { counted } from './index-wording.ts';
import { columns, points } from './match-table.ts';

const ENGINES: Readonly<Record<EngineName, string>> = {
  EMBEDDED: 'embedded, l’index en mémoire',
  EXHAUSTIVE: 'exhaustive, en regardant tout',
  NAMED: 'aucun : l’offre nomme ses travailleurs',
  OFFER_INDEX: 'l’index des offres ouvertes',
};

/** Says how an answer was found; `skillName` names skills by ordinal. */
export function printPlan(
  { engine, unacknowledged, lagging, batches, search, offers, read, ms }: RankingPlan,
  skillName: (ordinal: number) => string,
  output: CommandOutput,
): void {
  const { line } = output;
  line('');
  line(`Moteur : ${ENGINES[engine]}.`);
  if (engine === 'EMBEDDED' || engine === 'OFFER_INDEX') line(acknowledgement(unacknowledged, lagging));
  if (search !== null) {
    const opened = search.demands.filter((demand) => demand.read > 0).length;
    line(
      `Index : ${counted(search.size, 'candidat')}, dont ${counted(search.changes, 'changement')} hors des listes.`,
    );
    const rows = search.demands.map(({ skill, maximum, lists, postings, read: seen }) => [
      `  ${skillName(skill)}`,
      points(maximum),
      points(lists),
      points(postings),
      points(seen),
    ]);
    const titles = ['  compétence demandée', 'points au plus', 'listes', 'entrées', 'lues'];
    if (rows.length > 0) for (const row of columns([titles, ...rows])) line(row);
    line(
      `Profils complétés ${points(search.completed)}, jugés et notés ${points(search.scored)}, regardés sans aucune des compétences ${points(search.swept)}.`,
    );
    line(
      search.bound === null
        ? 'Tout a été regardé.'
        : `Preuve close après ${opened} des ${search.demands.length} compétences : personne d’autre ne peut dépasser ${points(Math.max(0, Math.floor(search.bound)))}.`,
    );
  }
  if (offers !== null) {
    line(
      `Index : ${counted(offers.size, 'offre')}, toutes jugées et notées ; ${counted(offers.lists, 'liste')} de compétences, ${points(offers.postings)} entrées lues, ${points(offers.classes)} demandes différentes jugées une fois.`,
    );
  }
  batches.forEach(({ delivered, bound, ms: at }, i) => {
    const rest =
      bound === null ? 'sans borne' : bound < 0 ? 'il ne reste personne' : `au plus ${points(bound)} ensuite`;
    line(`Lot ${i + 1}, à ${milliseconds(at)} : ${counted(delivered, 'livré')}, ${rest}.`);
  });
  line(`Jugés un par un : ${points(read)}. En tout ${milliseconds(ms)}.`);
}

function acknowledgement(unacknowledged: number, lagging: boolean): string {
  if (lagging) return 'L’index a trop de retard sur la base de données : il a répondu seul.';
  if (unacknowledged === 0) return 'L’index connaissait tous les changements.';
  return `${counted(unacknowledged, 'changement')} que l’index n’avait pas encore : lus dans la base de données.`;
}

function milliseconds(ms: number): string {
  return `${ms.toLocaleString('fr', { maximumFractionDigits: 1 })} ms`;
}
