import { primaryLanguage } from '../choose-label.ts';
import { readLabels } from '../read-labels.ts';
import type { Sql } from '../sql.ts';

/** A question about a skill, in the wording to read out. */
export interface TaskQuestionRow {
  readonly skillId: string;
  /** Always needed in the occupation, or only at some work places. */
  readonly essential: boolean;
  readonly text: string;
  /** BCP 47: the language of `text`, which stands in where there is no wording in the one asked. */
  readonly lang: string;
  /** Whether somebody who speaks the language has checked the wording. */
  readonly verified: boolean;
  /** Made from the label, because nobody has written a question. */
  readonly generic: boolean;
}

interface Wording {
  readonly lang: string;
  readonly text: string;
  readonly verified: boolean;
}

const STAND_IN = 'fr';

/** The questions of an occupation: essential skills first, then as they are written down, those without a wording last. */
export async function readTaskQuestions(
  sql: Sql,
  occupationId: string,
  lang: string,
): Promise<TaskQuestionRow[]> {
  const { rows } = await sql.query<{
    readonly skillId: string;
    readonly skillType: string | null;
    readonly essential: boolean;
    readonly wordings: readonly Wording[];
  }>(
    `SELECT s.id AS "skillId", s.skill_type AS "skillType", bool_or(r.kind = 'ESSENTIAL') AS essential,
       coalesce((SELECT json_agg(json_build_object('lang', q.lang, 'text', q.text, 'verified', q.verified))
                 FROM task_question AS q WHERE q.skill_id = s.id), '[]') AS wordings
     FROM concept_relation AS r JOIN concept AS s ON s.id = r.to_id
     WHERE r.from_id = $1::uuid AND r.kind IN ('ESSENTIAL', 'OPTIONAL') AND s.kind = 'SKILL'
       AND s.status = 'RELEASED'
     GROUP BY s.id
     ORDER BY essential DESC, (SELECT min(q.position) FROM task_question AS q WHERE q.skill_id = s.id), s.uri COLLATE "C"`,
    [occupationId],
  );
  const labels = await readLabels(
    sql,
    rows.map(({ skillId }) => skillId),
    STAND_IN,
  );
  return rows.map(({ skillId, skillType, essential, wordings }, index) => {
    const wording = inLanguage(wordings, lang) ?? inLanguage(wordings, STAND_IN);
    if (wording) return { skillId, essential, ...wording, generic: false };
    const text = genericQuestion(labels[index] ?? '', skillType);
    return { skillId, essential, text, lang: STAND_IN, verified: false, generic: true };
  });
}

/** The question made from a French label. */
export function genericQuestion(label: string, skillType: string | null): string {
  return skillType === 'knowledge'
    ? `Connaissez-vous ceci : ${label} ?`
    : `Savez-vous faire ceci : ${label} ?`;
}

function inLanguage(wordings: readonly Wording[], lang: string): Wording | undefined {
  const primary = primaryLanguage(lang);
  return wordings.find((wording) => wording.lang === primary);
}

export interface AnswerWordingRow extends Wording {
  /** 0 no; 1 under supervision, 2 alone, 3 the difficult cases, 4 teaches or leads. */
  readonly level: number;
}

/** The scale of answers, from "no" up; French where there is no wording in the language asked. */
export async function readAnswerScale(sql: Sql, lang: string): Promise<AnswerWordingRow[]> {
  const { rows } = await sql.query<AnswerWordingRow>(
    `SELECT DISTINCT ON (level) level, lang, text, verified FROM task_answer_wording
     WHERE lang IN ($1, $2) ORDER BY level, lang = $1 DESC`,
    [primaryLanguage(lang), STAND_IN],
  );
  return rows;
}
