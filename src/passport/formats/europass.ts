import { addDays, type IsoDate } from '../../domain/iso-date.ts';
import type { PassportDocument } from '../passport-document.ts';
import type { PassportSection } from '../passport-facts.ts';
import { type PassportLine, passportBlocks, sayPlace } from '../passport-lines.ts';
import type { PassportWording } from '../wording/passport-wording.ts';
import { element } from './xml-element.ts';

const NAMESPACE = 'http://europass.cedefop.europa.eu/Europass';

/** Of ISO 639-1, those that Europass 3.3 has a code for and that are asked of people here; the others go by name. */
const LANGUAGE_CODES: Readonly<Record<string, string>> = {
  fra: 'fr',
  eng: 'en',
  spa: 'es',
  deu: 'de',
  ita: 'it',
  por: 'pt',
  ara: 'ar',
};

/** Categories of the European driving licence that Europass 3.3 knows. */
const LICENCES = ['AM', 'A1', 'A2', 'A', 'B1', 'B', 'BE', 'C1', 'C1E', 'C', 'CE', 'D1', 'D1E', 'D', 'DE'];

const NATIVE = 7;

/**
 * A passport as Europass XML, the SkillsPassport document of schema version 3.3.0 (Cedefop, EUPL), type ECV: what the
 * schema has codes for is coded, everything else is said in words.
 * @param signedAt ISO 8601
 */
export function europassXml(document: PassportDocument, wording: PassportWording, signedAt: string): string {
  const lines = new Map(passportBlocks(document, wording).map((block) => [block.section, block.lines]));
  const linesOf = (section: PassportSection) => lines.get(section) ?? [];
  const info = element('DocumentInfo', [
    element('DocumentType', 'ECV'),
    element('CreationDate', signedAt),
    element('LastUpdateDate', signedAt),
    element('XSDVersion', 'V3.3'),
    element('Generator', 'Seko'),
    element('Comment', document.synthetic ? wording.synthetic : null),
  ]);
  const learner = [
    identification(document),
    document.occupation === null
      ? null
      : element('Headline', [
          element('Type', [element('Code', 'preferred_job')]),
          element('Description', [element('Label', document.occupation.label[wording.lang])]),
        ]),
    element(
      'WorkExperienceList',
      document.work.map((period) => workExperience(period, wording)),
    ),
    element('EducationList', [
      ...document.credentials.map((paper, i) => education(paper, linesOf('CREDENTIALS')[i], wording)),
      ...document.trainings.map(({ name, provider }, i) =>
        element('Education', [
          element('Description', linesOf('TRAININGS')[i]?.details.join(', ') ?? null),
          element('Title', name[wording.lang]),
          element('Organisation', [element('Name', provider)]),
        ]),
      ),
    ]),
    element('Skills', [
      linguistic(document, wording),
      element('JobRelated', [element('Description', textOf(linesOf('SKILLS')))]),
      driving(document),
    ]),
    element(
      'AchievementList',
      ['LICENCES' as const, 'RECOGNITION' as const].map((section) =>
        element('Achievement', [
          linesOf(section).length === 0
            ? null
            : element('Title', [element('Label', wording.sections[section])]),
          element('Description', textOf(linesOf(section))),
        ]),
      ),
    ),
  ];
  // The schema asks for the element even where the person shows nothing that it has a place for.
  const content = `${info}${element('LearnerInfo', learner) ?? '<LearnerInfo/>'}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<SkillsPassport xmlns="${NAMESPACE}" locale="${wording.lang}">${content}</SkillsPassport>\n`;
}

function identification({ holder }: PassportDocument): string | null {
  return element('Identification', [
    element('PersonName', [
      element('FirstName', holder.given),
      // A person whose names are all of another kind is still named.
      element('Surname', holder.family ?? (holder.given === null ? holder.name : null)),
    ]),
    element('ContactInfo', [
      element(
        'TelephoneList',
        holder.phones.map((number) => element('Telephone', [element('Contact', number)])),
      ),
    ]),
  ]);
}

function workExperience(
  { occupation, iscoCode, from, to, country, employerName }: PassportDocument['work'][number],
  wording: PassportWording,
): string | null {
  const period =
    from === null
      ? null
      : element('Period', [
          date('From', from),
          to === null ? element('Current', 'true') : date('To', addDays(to, -1)),
        ]);
  return element('WorkExperience', [
    period,
    element('Position', [element('Label', occupation?.label[wording.lang] ?? `ISCO ${iscoCode ?? '?'}`)]),
    element('Employer', [
      element('Name', employerName),
      element('ContactInfo', [
        element('Address', [
          element('Contact', [
            element('Country', [element('Label', country === null ? null : sayPlace(country, wording))]),
          ]),
        ]),
      ]),
    ]),
  ]);
}

function education(
  { name, title, institution, level, field }: PassportDocument['credentials'][number],
  line: PassportLine | undefined,
  { lang }: PassportWording,
): string | null {
  return element('Education', [
    element('Description', line?.details.join(', ') ?? null),
    element('Title', title === null ? name[lang] : `${name[lang]}, ${title}`),
    element('Organisation', [element('Name', institution)]),
    element('Level', [element('Code', level?.eqf == null ? null : String(level.eqf))]),
    element('Field', [element('Label', field === null ? null : `ISCED-F ${field}`)]),
  ]);
}

function linguistic(
  { languages }: PassportDocument,
  { lang, languageLevels }: PassportWording,
): string | null {
  const native = languages.filter(({ speaking }) => speaking === NATIVE);
  const named = ({ language, name }: PassportDocument['languages'][number]) =>
    element('Description', [element('Code', LANGUAGE_CODES[language] ?? null), element('Label', name[lang])]);
  const level = (modality: string, value: number | null) =>
    element(
      modality,
      value === null || value < 1 ? null : (languageLevels[String(Math.min(value, 6))] ?? null),
    );
  return element('Linguistic', [
    element(
      'MotherTongueList',
      native.map((spoken) => element('MotherTongue', [named(spoken)])),
    ),
    element(
      'ForeignLanguageList',
      languages
        .filter((spoken) => !native.includes(spoken))
        .map((spoken) =>
          element('ForeignLanguage', [
            named(spoken),
            element('ProficiencyLevel', [
              level('Listening', spoken.listening),
              level('Reading', spoken.reading),
              level('SpokenInteraction', spoken.speaking),
              level('SpokenProduction', spoken.speaking),
              level('Writing', spoken.writing),
            ]),
          ]),
        ),
    ),
  ]);
}

function driving({ licences }: PassportDocument): string | null {
  const held = licences
    .filter(({ typeCode }) => typeCode.endsWith(':PERMIS'))
    .flatMap(({ categories }) => categories);
  return element('Driving', [
    element(
      'Description',
      LICENCES.filter((category) => held.includes(category)).map((category) => element('Licence', category)),
    ),
  ]);
}

function textOf(lines: readonly PassportLine[]): string | null {
  return lines.length === 0
    ? null
    : lines
        .map(({ what, details }) => [what, details.join(', ')].filter((part) => part !== '').join(' – '))
        .join('\n');
}

/** In the forms of gYear, gMonth and gDay. */
function date(name: string, day: IsoDate): string | null {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return element(name, null, { year, month: `--${month}`, day: `---${dayOfMonth}` });
}
