import type {
  ConditionFacts,
  ConsentInterval,
  HeldLanguage,
  HeldSkill,
  MatchProfile,
  Mobility,
  ProfileCredential,
  ScoredFacts,
  WorkPeriod,
} from '../../src/matching/profile.ts';
import {
  agencyPathAt,
  candidateIdAt,
  conditionFactsAt,
  consentsAt,
  credentialsAt,
  languagesAt,
  mobilityAt,
  type ProfileColumns,
  periodsAt,
  skillsAt,
} from './profile-columns.ts';

/** The profile of a row, each part put together when somebody asks for it. */
export class ProfileView implements MatchProfile {
  readonly #columns: ProfileColumns;
  readonly #row: number;
  readonly scored: ScoredFacts;
  #mobility: Mobility | null = null;

  constructor(columns: ProfileColumns, row: number) {
    this.#columns = columns;
    this.#row = row;
    this.scored = new ScoredView(columns, row);
  }
  get ordinal(): number {
    return this.#columns.ordinals[this.#row] ?? 0;
  }
  get candidateId(): string {
    return candidateIdAt(this.#columns, this.#row);
  }
  get agencyPath(): string {
    return agencyPathAt(this.#columns, this.#row);
  }
  get version(): number {
    return this.#columns.versions[this.#row] ?? 0;
  }
  get mobility(): Mobility {
    this.#mobility ??= mobilityAt(this.#columns, this.#row);
    return this.#mobility;
  }
  get consents(): readonly ConsentInterval[] {
    return consentsAt(this.#columns, this.#row);
  }
  get conditionsOnly(): ConditionFacts {
    return conditionFactsAt(this.#columns, this.#row);
  }
}

class ScoredView implements ScoredFacts {
  readonly #columns: ProfileColumns;
  readonly #row: number;
  #languages: readonly HeldLanguage[] | null = null;

  constructor(columns: ProfileColumns, row: number) {
    this.#columns = columns;
    this.#row = row;
  }
  get skills(): readonly HeldSkill[] {
    return skillsAt(this.#columns, this.#row);
  }
  get periods(): readonly WorkPeriod[] {
    return periodsAt(this.#columns, this.#row);
  }
  get languages(): readonly HeldLanguage[] {
    this.#languages ??= languagesAt(this.#columns, this.#row);
    return this.#languages;
  }
  get credentials(): readonly ProfileCredential[] {
    return credentialsAt(this.#columns, this.#row);
  }
}
