import type { ConceptIds } from './concept-ids.ts';
import { type PersonBuilder, person } from './people.ts';

/** Six people as they come to a counter, from nothing on paper to everything. */
export function peopleAtTheCounter({
  occupation,
  skill,
}: ConceptIds): Readonly<Record<string, PersonBuilder>> {
  const mason = occupation('maçon/maçonne');
  const nurse = occupation('infirmier/infirmière');
  const driver = occupation('chauffeur poids lourd/chauffeuse poids lourd');
  const developer = occupation('développeur logiciel/développeuse logicielle');
  const farmer = occupation('cultivateur éleveur/cultivatrice éleveuse');
  return {
    mason: person(1)
      .named({ kind: 'GIVEN', text: 'Boubacar' }, { kind: 'FAMILY', text: 'Traoré' })
      .bornIn(1991, 'Kadiolo')
      .reached({ number: '+22370000011', use: 'FAMILY_SHARED', holder: 'Awa, sa sœur' })
      .skilled({ skill: skill('préparer le mortier'), level: 3, evidence: 'EMPLOYER_ATTESTED' })
      .skilled({ skill: skill('lire un plan de construction') })
      .worked({ occupation: mason, from: '2012-03-01', country: 'MLI', informal: true })
      .speaks({ language: 'bam', listening: 7, speaking: 7 }, { language: 'fra', listening: 2, speaking: 2 })
      .agrees(
        { purpose: 'SHARE_WITH_EMPLOYER', form: 'ORAL_WITNESSED', language: 'bam', witness: 'Awa, sa sœur' },
        { purpose: 'CONTACT', form: 'THUMBPRINT', language: 'bam' },
      )
      .with({
        sex: 'MALE',
        nationalities: ['MLI'],
        regionCode: 'ML-3',
        literacies: [{ language: 'bam', script: 'Nkoo', level: 'SIGNS_NAME' }],
        wishes: { destinations: ['ESP', 'FRA'], contractKinds: ['SEASONAL'], occupations: [mason] },
      }),
    nurse: person(2)
      .named(
        { kind: 'GIVEN', text: 'Fatoumata' },
        { kind: 'GIVEN', text: 'Binta' },
        { kind: 'FAMILY', text: 'Coulibaly' },
        { kind: 'MARRIED', text: 'Keïta' },
      )
      .bornIn(1994, 'Ségou')
      .reached({ number: '+22366000012', use: 'OWN' })
      .skilled({ skill: skill('donner les soins infirmiers'), level: 4, evidence: 'CERTIFIED' })
      .worked(
        {
          occupation: nurse,
          from: '2018-01-15',
          to: '2021-06-01',
          country: 'MLI',
          employerName: 'CSRéf de Kita',
        },
        { occupation: nurse, from: '2021-06-01', country: 'MLI', employerName: 'Hôpital Gabriel-Touré' },
      )
      .holds({
        type: 'MLI:TSS-SANTE',
        field: '0913',
        title: 'Technicienne supérieure de santé',
        institution: 'INFSS de Bamako',
        awardedOn: '2017-11-30',
        evidenceCheck: 'ORIGINAL_SEEN',
      })
      .with({ sex: 'FEMALE', nationalities: ['MLI'], passportValidUntil: '2030-05-31' }),
    driver: person(3)
      .named({ kind: 'FAMILY', text: 'N’Diaye' }, { kind: 'GIVEN', text: 'Cheick' })
      .worked({ occupation: driver, iscoCode: '8332', from: '2009-01-01', to: '2020-01-01', country: 'SEN' })
      .holds({ type: 'MLI:PERMIS', evidenceCheck: 'COPY_SEEN' })
      .with({
        birth: { from: '1980-01-01', to: '1985-01-01', precision: 'ESTIMATED' },
        wishes: { minimumWage: { minor: 180_000, currency: 'XOF', unit: 'MONTH' } },
      }),
    returnedGraduate: person(4)
      .named({ kind: 'GIVEN', text: 'Oumou' }, { kind: 'FAMILY', text: 'Sangaré' })
      .bornIn(1988)
      .worked({ iscoCode: '24', from: '2014-09-01', to: '2025-08-31', country: 'FRA' })
      .holds({ type: 'MLI:MAITR', field: '041' }, { type: 'FRA:MASTER', awardedOn: '2013-07-01' })
      .with({ status: 'RETURNED', wishes: { destinations: ['MLI'] } }),
    diasporaEngineer: person(5)
      .named({ kind: 'GIVEN', text: 'Modibo' }, { kind: 'FAMILY', text: 'Sissoko' })
      .reached({ number: '+33612345678', use: 'OWN' })
      .skilled({ skill: skill('connaître la programmation'), level: 4 })
      .worked({ occupation: developer, from: '2016-02-01', country: 'FRA', employerName: 'Une société' })
      .holds({ type: 'FRA:INGENIEUR', completion: 'FULL', institution: 'INSA' })
      .with({ status: 'DIASPORA', nationalities: ['MLI', 'FRA'] }),
    burkinabeResident: person(6)
      .named({ kind: 'GIVEN', text: 'Salif' }, { kind: 'FAMILY', text: 'Ouédraogo' })
      .worked({ occupation: farmer, from: '2015-06-01', country: 'MLI', informal: true })
      .with({ nationalities: ['BFA'], regionCode: 'ML-3', wishes: { availableFrom: '2026-06-01' } }),
  };
}
