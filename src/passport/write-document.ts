import { displayName } from '../domain/display-name.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { FactSources } from './facts-of-record.ts';
import { DOCUMENT_FORM, type Labels, type PassportDocument } from './passport-document.ts';
import type { PassportFacts } from './passport-facts.ts';

/** Names of what facts refer to. */
export interface PassportNames {
  concept(id: string): { readonly uri: string; readonly label: Labels };
  language(code: string): Labels;
  readonly service: PassportDocument['service'];
}

/** The facts with their names, as they are signed. */
export function writeDocument(
  facts: PassportFacts,
  { record, trainings }: Pick<FactSources, 'record' | 'trainings'>,
  names: PassportNames,
  statedOn: IsoDate,
): PassportDocument {
  const { selection } = facts;
  const types = new Map(record.credentials.map(({ type }) => [type.code, type]));
  const typeName = (code: string): Labels => {
    const type = types.get(code);
    // Qualifications have no Spanish names: what stands on the paper is in the language of its country.
    return type ? { fr: type.nameFr, en: type.nameEn, es: type.nameFr } : { fr: code, en: code, es: code };
  };
  const typed = <Paper extends { readonly typeCode: string }>(paper: Paper) => ({
    ...paper,
    name: typeName(paper.typeCode),
    jurisdiction: types.get(paper.typeCode)?.jurisdiction ?? '',
    level: levelOf(types.get(paper.typeCode)),
  });
  const completed = new Map(trainings.map((training) => [training.id, training]));
  const { person } = record;
  return {
    form: DOCUMENT_FORM,
    statedOn,
    service: names.service,
    synthetic: record.synthetic,
    holder: {
      ...(selection.sections.includes('NAME') ? namesOf(person) : UNNAMED),
      // A phone that a family shares says of others where they live.
      phones: selection.sections.includes('PHONE')
        ? person.phones.filter(({ use }) => use === 'OWN').map(({ number }) => number)
        : [],
    },
    sections: selection.sections,
    destinations: selection.destinations,
    occupation: selection.occupationId === null ? null : names.concept(selection.occupationId),
    skills: facts.skills.map(({ skillId, ...skill }) => ({ ...names.concept(skillId), ...skill })),
    credentials: facts.credentials.map(typed),
    licences: facts.licences.map(typed),
    work: facts.work.map(({ occupationId, ...period }) => ({
      occupation: occupationId === null ? null : names.concept(occupationId),
      ...period,
    })),
    languages: facts.languages.map((spoken) => ({ ...spoken, name: names.language(spoken.language) })),
    literacies: facts.literacies.map((read) => ({ ...read, name: names.language(read.language) })),
    trainings: facts.trainings.flatMap(({ enrolmentId, completedOn }) => {
      const training = completed.get(enrolmentId);
      if (!training) return [];
      const { nameFr, nameEn, hours } = training.module;
      const name = { fr: nameFr, en: nameEn, es: nameEn };
      return [{ name, hours, provider: training.provider, completedOn }];
    }),
    recognition: facts.recognition.map((worth) => ({ ...worth, name: typeName(worth.typeCode) })),
  };
}

const UNNAMED = { name: null, given: null, family: null };

function namesOf({ names, sex }: FactSources['record']['person']) {
  const ofKind = (...kinds: readonly string[]) =>
    names
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join(' ') || null;
  return { name: displayName(names, sex), given: ofKind('GIVEN'), family: ofKind('MARRIED', 'FAMILY') };
}

type QualificationType = FactSources['record']['credentials'][number]['type'];

function levelOf(type: QualificationType | undefined): PassportDocument['credentials'][number]['level'] {
  if (!type) return null;
  const { scale, level, eqf, eqfBasis: basis } = type;
  if (scale !== null && level !== null) return { scale, level, eqf, basis };
  return eqf === null ? null : { scale: 'EQF8', level: String(eqf), eqf, basis };
}
