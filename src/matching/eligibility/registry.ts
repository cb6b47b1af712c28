import type { Condition } from './condition.ts';
import { consent } from './consent.ts';
import { evidence } from './evidence.ts';
import { languages } from './languages.ts';
import { licences } from './licence.ts';
import { passport } from './passport.ts';
import { regulatedProfession } from './profession.ts';
import { availability, contractKind, destination, minimumWage } from './wishes.ts';

/** All conditions that are known. One whose facts the service does not keep yet is absent, not assumed. */
export const CONDITIONS: readonly Condition[] = [
  consent,
  destination,
  contractKind,
  availability,
  minimumWage,
  languages,
  regulatedProfession,
  evidence,
  passport,
  licences,
];
