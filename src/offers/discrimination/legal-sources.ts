import type { Criterion } from './criterion.ts';

/**
 * The law against choosing by a criterion.
 * C111: ILO Discrimination (Employment and Occupation) Convention, 1958, ratified by Mali in 1964.
 * L.4: article L.4 of the Labour Code of Mali as of 2017.
 */
export const LEGAL_SOURCES: Readonly<Record<Criterion, string>> = {
  SEX: 'OIT C111 art. 1; Code du travail (Mali) L.4',
  AGE: 'OIT C111 art. 1(1)(b); Code du travail (Mali) L.4',
  FAMILY: 'OIT C111 art. 1 (sexe, origine sociale); Code du travail (Mali) L.4',
  ORIGIN:
    'OIT C111 art. 1 (race, couleur, ascendance nationale, origine sociale); Code du travail (Mali) L.4',
  RELIGION: 'OIT C111 art. 1; Code du travail (Mali) L.4',
  NATIVE_LANGUAGE: 'OIT C111 art. 1 (ascendance nationale); Code du travail (Mali) L.4',
  APPEARANCE: 'OIT C111 art. 1(1)(b); Code du travail (Mali) L.4',
  HEALTH: 'OIT C111 art. 1(1)(b); Code du travail (Mali) L.4 (handicap, VIH/sida)',
  OPINION: 'OIT C111 art. 1 (opinion politique); Code du travail (Mali) L.4',
};
