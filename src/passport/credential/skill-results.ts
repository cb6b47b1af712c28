import type { PassportDocument } from '../passport-document.ts';
import { FRENCH } from '../wording/fr.ts';

type Skill = PassportDocument['skills'][number];

/**
 * The skills of a passport in the terms of Open Badges 3.0: one scale, what each skill has reached on it, on whose word.
 * @param id of the credential; ids inside it begin with it
 */
export function skillResults({ skills }: Pick<PassportDocument, 'skills'>, id: string) {
  const scale = `${id}#skill-level`;
  const levelId = (level: number | string) => `${scale}-${level}`;
  const description = {
    id: scale,
    type: ['ResultDescription'],
    name: 'Niveau de compétence',
    resultType: 'RubricCriterionLevel',
    rubricCriterionLevel: Object.entries(FRENCH.skillLevels).map(([level, name]) => ({
      id: levelId(level),
      type: ['RubricCriterionLevel'],
      level,
      name,
    })),
  };
  return {
    resultDescription: skills.length === 0 ? [] : [description],
    result: skills.map(({ uri, label, level }) => ({
      type: ['Result'],
      resultDescription: scale,
      alignment: [{ type: ['Alignment'], targetName: label.fr, targetUrl: uri, targetFramework: 'ESCO' }],
      ...(level === null ? { status: 'Completed' } : { achievedLevel: levelId(level) }),
    })),
    evidence: skills.filter(({ evidence }) => evidence !== null).map(evidenceOf),
  };
}

function evidenceOf({ label, evidence, vouchedBy, evidenceOn }: Skill) {
  const said = evidence === null ? '' : (FRENCH.evidence[evidence] ?? evidence);
  const parts = [said, vouchedBy ?? '', evidenceOn ?? ''].filter((part) => part !== '');
  return { type: ['Evidence'], name: label.fr, genre: evidence, narrative: parts.join(', ') };
}
