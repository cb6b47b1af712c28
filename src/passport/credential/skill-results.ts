import type { PassportDocument } from '../passport-document.ts';
import { FRENCH } from '../wording/fr.ts';

type Skill = PassportDocument['skills'][number];

/** Ids inside the credential, stable for a skill whichever passport states it. */
const levelId = (uri: string, level: number) => `${uri}#level-${level}`;

/** The skills of a passport in the terms of Open Badges 3.0: what was measured, what was reached, on whose word. */
export function skillResults({ skills }: Pick<PassportDocument, 'skills'>) {
  return {
    resultDescription: skills.map(({ uri, label }) => ({
      id: uri,
      type: ['ResultDescription'],
      name: label.fr,
      resultType: 'RubricCriterionLevel',
      alignment: [{ type: ['Alignment'], targetName: label.en, targetUrl: uri, targetFramework: 'ESCO' }],
      rubricCriterionLevel: Object.entries(FRENCH.skillLevels).map(([level, name]) => ({
        id: levelId(uri, Number(level)),
        type: ['RubricCriterionLevel'],
        level,
        name,
      })),
    })),
    result: skills.map((skill) => ({
      type: ['Result'],
      resultDescription: skill.uri,
      ...(skill.level === null
        ? { status: 'Completed' }
        : { achievedLevel: levelId(skill.uri, skill.level) }),
    })),
    evidence: skills.filter(({ evidence }) => evidence !== null).map(evidenceOf),
  };
}

function evidenceOf({ label, evidence, vouchedBy, evidenceOn }: Skill) {
  const said = evidence === null ? '' : (FRENCH.evidence[evidence] ?? evidence);
  const parts = [said, vouchedBy ?? '', evidenceOn ?? ''].filter((part) => part !== '');
  return { type: ['Evidence'], name: label.fr, genre: evidence, narrative: parts.join(', ') };
}
