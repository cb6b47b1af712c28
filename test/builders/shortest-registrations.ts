import type { RegisterCandidateInput } from '../generated/graphql.ts';
import type { ConceptIds } from './concept-ids.ts';

export interface ShortRegistration {
  readonly input: RegisterCandidateInput;
  /** Global id of the occupation told at the counter. */
  readonly occupation: string;
  readonly displayName: string;
}

const ORAL = {
  purpose: 'SHARE_WITH_EMPLOYER',
  form: 'ORAL_WITNESSED',
  language: 'bam',
  witness: 'Awa',
} as const;

/** Six people in as few answers as a counter asks for: nothing here can be left out of "five minutes". */
export function shortestRegistrations({
  occupation,
}: ConceptIds): Readonly<Record<string, ShortRegistration>> {
  const mason = occupation('maçon/maçonne');
  const nurse = occupation('infirmier/infirmière');
  const driver = occupation('chauffeur poids lourd/chauffeuse poids lourd');
  const developer = occupation('développeur logiciel/développeuse logicielle');
  const accountant = occupation('comptable');
  const farmer = occupation('cultivateur éleveur/cultivatrice éleveuse');
  const shared = { number: '+22370000011', use: 'FAMILY_SHARED', holder: 'Awa, sa sœur' } as const;
  return {
    mason: {
      occupation: mason,
      displayName: 'Boubacar Traoré dit Bouba',
      input: {
        details: {
          fullName: 'Boubacar dit Bouba Traoré',
          birthYear: 1991,
          approximate: true,
          sex: 'MALE',
          nationalities: ['MLI'],
          workPeriods: [{ occupation: mason, informal: true }],
          languages: [
            { language: 'bam', speaking: 7 },
            { language: 'fra', speaking: 1 },
          ],
          literacies: [{ language: 'bam', level: 'SIGNS_NAME' }],
          phones: [shared],
        },
        consents: [ORAL],
      },
    },
    nurse: {
      occupation: nurse,
      displayName: 'Mme Fatoumata Binta KEÏTA née Coulibaly',
      input: {
        details: {
          fullName: 'Mme KEÏTA Fatoumata Binta née Coulibaly',
          birthYear: 1994,
          sex: 'FEMALE',
          nationalities: ['MLI'],
          workPeriods: [{ occupation: nurse }],
          languages: [{ language: 'fra', speaking: 5 }],
          literacies: [{ language: 'fra', level: 'READS_WRITES' }],
          phones: [{ number: '+22366000012', use: 'OWN' }],
          credentials: [{ type: 'MLI:TSS-SANTE' }],
        },
        consents: [{ purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' }],
      },
    },
    driver: {
      occupation: driver,
      displayName: 'Cheick N’Diaye',
      input: {
        details: {
          fullName: 'Cheick N Diaye',
          birthYear: 1980,
          sex: 'MALE',
          nationalities: ['MLI'],
          workPeriods: [{ occupation: driver }],
          languages: [{ language: 'bam', speaking: 7 }],
          literacies: [{ language: 'fra', level: 'READS' }],
          phones: [shared],
        },
        consents: [ORAL],
      },
    },
    returnedGraduate: {
      occupation: accountant,
      displayName: 'Oumou Sangaré',
      input: {
        details: {
          fullName: 'Oumou Sangaré',
          birthYear: 1988,
          sex: 'FEMALE',
          nationalities: ['MLI'],
          status: 'RETURNED',
          workPeriods: [{ occupation: accountant, country: 'FRA' }],
          languages: [{ language: 'fra', speaking: 6 }],
          literacies: [{ language: 'fra', level: 'READS_WRITES' }],
          phones: [{ number: '+22366000014', use: 'OWN' }],
        },
        consents: [{ purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' }],
      },
    },
    diasporaEngineer: {
      occupation: developer,
      displayName: 'Modibo Sissoko',
      input: {
        details: {
          fullName: 'Modibo Sissoko',
          birthYear: 1990,
          sex: 'MALE',
          nationalities: ['MLI', 'FRA'],
          status: 'DIASPORA',
          workPeriods: [{ occupation: developer, country: 'FRA' }],
          languages: [
            { language: 'fra', speaking: 7 },
            { language: 'eng', speaking: 5 },
          ],
          literacies: [{ language: 'fra', level: 'READS_WRITES' }],
          phones: [{ number: '+33612345678', use: 'OWN' }],
        },
        consents: [{ purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' }],
      },
    },
    burkinabeResident: {
      occupation: farmer,
      displayName: 'Ouédraogo Salif',
      input: {
        details: {
          fullName: 'Ouédraogo Salif',
          birthYear: 1985,
          approximate: true,
          sex: 'MALE',
          nationalities: ['BFA'],
          workPeriods: [{ occupation: farmer, informal: true }],
          languages: [{ language: 'bam', speaking: 6 }],
          literacies: [{ language: 'fra', level: 'NONE' }],
          phones: [shared],
        },
        consents: [ORAL],
      },
    },
  };
}
