import type { CandidateSkillInput } from '../../candidate-input.ts';
import { CellRefusal, shortened } from '../cell-refusal.ts';
import { listed } from './clean-cell.ts';
import type { NameIndex } from './name-index.ts';

/** Skills by label or code, each with a level if one is known: "préparer le mortier (3) ; carreler un sol". @throws CellRefusal */
export function readSkills(text: string, skills: NameIndex): readonly CandidateSkillInput[] {
  const parts = skills.find(text) === null ? listed(text) : [text];
  const held = parts.flatMap((part) => skill(part, skills) ?? choices(part, skills));
  if (new Set(held.map(({ skillId }) => skillId)).size === held.length) return held;
  throw new CellRefusal('chaque compétence une seule fois');
}

function skill(part: string, skills: NameIndex): CandidateSkillInput | null {
  const whole = skills.find(part);
  if (whole !== null) return { skillId: whole, level: null, evidence: 'SELF_DECLARED' };
  const [, name = '', level = ''] = /^(.+?)\s*(?:\(|:|=)\s*(?:niveau\s*)?(-?\d+)\)?$/i.exec(part) ?? [];
  const skillId = name === '' ? null : skills.find(name);
  if (skillId === null) return null;
  if (!/^[1-4]$/.test(level)) {
    throw new CellRefusal('un niveau de 1 (sous surveillance) à 4 (enseigne ou dirige)');
  }
  return { skillId, level: Number(level), evidence: 'SELF_DECLARED' };
}

/** What a form with several choices writes: names without spaces, apart by spaces. */
function choices(part: string, skills: NameIndex): readonly CandidateSkillInput[] {
  const words = part.split(' ');
  const held = words.flatMap((word) => skill(word, skills) ?? []);
  if (held.length === words.length) return held;
  throw new CellRefusal(`des compétences de la liste, par nom ou code (inconnue : « ${shortened(part)} »)`);
}
