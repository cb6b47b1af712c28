import type { CandidateInput } from './candidate-input.ts';

/** What is not recorded yet of a person of whom nothing is known. */
export const NOTHING_RECORDED: Omit<CandidateInput, 'consents'> = {
  names: [],
  sex: null,
  birth: null,
  birthPlace: null,
  nationalities: [],
  regionCode: null,
  cercleCode: null,
  communeCode: null,
  motherName: null,
  fatherName: null,
  identifiers: [],
  phones: [],
  status: 'POTENTIAL_MIGRANT',
  skills: [],
  workPeriods: [],
  languages: [],
  literacies: [],
  credentials: [],
  wishes: {
    destinations: [],
    contractKinds: [],
    availableFrom: null,
    availableTo: null,
    minimumWage: null,
    occupationIds: [],
  },
  passportValidUntil: null,
};
