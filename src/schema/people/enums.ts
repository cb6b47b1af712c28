import { builder } from '../builder.ts';

export const SexEnum = builder.enumType('Sex', {
  description: 'Sex as recorded by the civil register.',
  values: {
    FEMALE: { description: 'Female.' },
    MALE: { description: 'Male.' },
  } as const,
});

export const BirthPrecisionEnum = builder.enumType('BirthPrecision', {
  description: 'How exactly a date of birth is known.',
  values: {
    DAY: { description: 'The day.' },
    MONTH: { description: 'The month.' },
    YEAR: { description: 'The year only.' },
    ESTIMATED: { description: 'An estimate: "around 1985".' },
  } as const,
});

export const NameKindEnum = builder.enumType('NameKind', {
  description: 'What a name is to its person.',
  values: {
    GIVEN: { description: 'Given name.' },
    FAMILY: { description: 'Family name.' },
    MARRIED: { description: 'Family name of the spouse, as used.' },
    ALIAS: { description: 'Also called: "dit".' },
    BIRTH: { description: 'Family name at birth, where another is used: "née".' },
    TITLE: { description: 'Form of address: "Mme", "El Hadj"; not searched.' },
  } as const,
});

export const CandidateStatusEnum = builder.enumType('CandidateStatus', {
  description: 'Where a candidate stands in the migration cycle.',
  values: {
    POTENTIAL_MIGRANT: { description: 'Lives in the country, may leave.' },
    DIASPORA: { description: 'Lives abroad.' },
    ON_ASSIGNMENT: { description: 'Works abroad through the service.' },
    RETURNED: { description: 'Came back.' },
  } as const,
});

export const SkillEvidenceEnum = builder.enumType('SkillEvidence', {
  description: 'Who vouches for a skill; it caps the level that counts.',
  values: {
    SELF_DECLARED: { description: 'The candidate (counts up to 2).' },
    EMPLOYER_ATTESTED: { description: 'An employer or master (up to 3).' },
    CENTRE_TESTED: { description: "The service's test centre (up to 4)." },
    CERTIFIED: { description: 'A certificate (up to 4).' },
  } as const,
});

export const LiteracyLevelEnum = builder.enumType('LiteracyLevel', {
  description: 'What a person reads and writes.',
  values: {
    NONE: { description: 'Neither.' },
    SIGNS_NAME: { description: 'Signs the name.' },
    READS: { description: 'Reads.' },
    READS_WRITES: { description: 'Reads and writes.' },
  } as const,
});

export const ConsentPurposeEnum = builder.enumType('ConsentPurpose', {
  description: 'What a consent is for.',
  values: {
    SHARE_WITH_EMPLOYER: { description: 'To be shown, masked, to employers.' },
    SHARE_WITH_PARTNER: { description: 'To be shared with partner bodies.' },
    CONTACT: { description: 'To be called or written to.' },
    STATISTICS: { description: 'To be counted beyond the legal mission.' },
    SKILLS_PASSPORT: { description: 'To have a skills passport signed, for whoever it is shown to.' },
    NAME_IN_PASSPORT: { description: 'To be named in it, and reached by phone where that is asked for.' },
  } as const,
});

export const ConsentFormEnum = builder.enumType('ConsentForm', {
  description: 'How a consent was given.',
  values: {
    WRITTEN: { description: 'In writing.' },
    ORAL_WITNESSED: { description: 'Orally, before a witness.' },
    THUMBPRINT: { description: 'By thumbprint.' },
    GUARDIAN: { description: 'By a legal representative.' },
  } as const,
});

export const PhoneUseEnum = builder.enumType('PhoneUse', {
  description: 'Whose phone it is.',
  values: {
    OWN: { description: "The person's own." },
    FAMILY_SHARED: { description: 'Shared in the family.' },
    INTERMEDIARY: { description: 'Of somebody who passes messages on.' },
  } as const,
});

export const CompletionEnum = builder.enumType('Completion', {
  description: 'How much of a qualification is held.',
  values: {
    NONE: { description: 'None of it.' },
    PART_1: { description: 'Its first part.' },
    FULL: { description: 'All of it.' },
  } as const,
});

export const EvidenceCheckEnum = builder.enumType('EvidenceCheck', {
  description: 'How a paper was checked.',
  values: {
    NONE: { description: 'Not at all.' },
    COPY_SEEN: { description: 'A copy was seen.' },
    ORIGINAL_SEEN: { description: 'The original was seen.' },
    AUTHENTICATED_BY_ISSUER: { description: 'The issuer confirmed it.' },
    LEGALISED: { description: 'Legalised.' },
    APOSTILLED: { description: 'With an apostille.' },
    TRANSLATED_SWORN: { description: 'With a sworn translation.' },
  } as const,
});

export const ContractKindEnum = builder.enumType('ContractKind', {
  description: 'Kind of work contract.',
  values: {
    SEASONAL: { description: 'For a season.' },
    SEASONAL_RECURRENT: { description: 'For a season, with recall in the next.' },
    FIXED_TERM: { description: 'Until a date.' },
    PROJECT: { description: 'Until a work is done.' },
    OPEN_ENDED: { description: 'Without an end.' },
    APPRENTICESHIP: { description: 'Apprenticeship.' },
    TRAINEESHIP: { description: 'Traineeship.' },
    SELF_EMPLOYED: { description: 'On own account.' },
    INFORMAL_VERBAL: { description: 'By word of mouth.' },
  } as const,
});

export const WageUnitEnum = builder.enumType('WageUnit', {
  description: 'What a wage is paid for.',
  values: {
    HOUR: { description: 'An hour.' },
    DAY: { description: 'A day.' },
    WEEK: { description: 'A week.' },
    MONTH: { description: 'A month.' },
    YEAR: { description: 'A year.' },
    PIECE: { description: 'A piece.' },
  } as const,
});
