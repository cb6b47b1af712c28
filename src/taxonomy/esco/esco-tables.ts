import type { EscoKind } from '../concept-row.ts';

export const ESCO_KINDS: readonly EscoKind[] = ['OCCUPATION', 'SKILL', 'SKILL_GROUP', 'ISCO_GROUP'];

/** A file of concepts, one a language. */
export interface ConceptTable {
  readonly sort: 'CONCEPTS';
  /** File name before "_fr.csv". */
  readonly name: string;
  readonly kind: EscoKind;
  /** The value of the column `conceptType`. */
  readonly conceptType: string;
  readonly uri: RegExp;
  readonly needed: readonly string[];
}

/** A file of relations; those of several languages say the same. */
export interface RelationTable {
  readonly sort: 'RELATIONS';
  readonly name: string;
  /** Columns of the two URIs. */
  readonly from: string;
  readonly to: string;
  /** Column of "essential" or "optional"; null: all rows lead to something broader. */
  readonly type: string | null;
  /** Which kinds a relation may join. */
  readonly joins: readonly (readonly [EscoKind, EscoKind])[];
  readonly needed: readonly string[];
}

export type EscoTable = ConceptTable | RelationTable;

/** The files of the official download that are read; https://esco.ec.europa.eu/en/use-esco/download */
export const ESCO_TABLES: readonly EscoTable[] = [
  {
    sort: 'CONCEPTS',
    name: 'ISCOGroups',
    kind: 'ISCO_GROUP',
    conceptType: 'ISCOGroup',
    uri: /^http:\/\/data\.europa\.eu\/esco\/isco\/C\d{1,4}$/,
    needed: ['conceptUri', 'preferredLabel'],
  },
  {
    sort: 'CONCEPTS',
    name: 'occupations',
    kind: 'OCCUPATION',
    conceptType: 'Occupation',
    uri: /^http:\/\/data\.europa\.eu\/esco\/occupation\/\S+$/,
    needed: ['conceptUri', 'preferredLabel', 'iscoGroup'],
  },
  {
    sort: 'CONCEPTS',
    name: 'skillGroups',
    kind: 'SKILL_GROUP',
    conceptType: 'SkillGroup',
    uri: /^http:\/\/data\.europa\.eu\/esco\/(skill|isced-f)\/\S+$/,
    needed: ['conceptUri', 'preferredLabel'],
  },
  {
    sort: 'CONCEPTS',
    name: 'skills',
    kind: 'SKILL',
    conceptType: 'KnowledgeSkillCompetence',
    uri: /^http:\/\/data\.europa\.eu\/esco\/skill\/\S+$/,
    needed: ['conceptUri', 'preferredLabel', 'skillType'],
  },
  {
    sort: 'RELATIONS',
    name: 'broaderRelationsOccPillar',
    from: 'conceptUri',
    to: 'broaderUri',
    type: null,
    joins: [
      ['OCCUPATION', 'OCCUPATION'],
      ['OCCUPATION', 'ISCO_GROUP'],
      ['ISCO_GROUP', 'ISCO_GROUP'],
    ],
    needed: ['conceptUri', 'broaderUri'],
  },
  {
    sort: 'RELATIONS',
    name: 'broaderRelationsSkillPillar',
    from: 'conceptUri',
    to: 'broaderUri',
    type: null,
    joins: [
      ['SKILL', 'SKILL'],
      ['SKILL', 'SKILL_GROUP'],
      ['SKILL_GROUP', 'SKILL_GROUP'],
    ],
    needed: ['conceptUri', 'broaderUri'],
  },
  {
    sort: 'RELATIONS',
    name: 'occupationSkillRelations',
    from: 'occupationUri',
    to: 'skillUri',
    type: 'relationType',
    joins: [['OCCUPATION', 'SKILL']],
    needed: ['occupationUri', 'relationType', 'skillUri'],
  },
  {
    sort: 'RELATIONS',
    name: 'skillSkillRelations',
    from: 'originalSkillUri',
    to: 'relatedSkillUri',
    type: 'relationType',
    joins: [['SKILL', 'SKILL']],
    needed: ['originalSkillUri', 'relationType', 'relatedSkillUri'],
  },
];
