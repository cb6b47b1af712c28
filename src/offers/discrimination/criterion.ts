/** Grounds on which an offer must not choose among people. */
export type Criterion =
  | 'SEX'
  | 'AGE'
  | 'FAMILY'
  | 'ORIGIN'
  | 'RELIGION'
  | 'NATIVE_LANGUAGE'
  | 'APPEARANCE'
  | 'HEALTH'
  | 'OPINION';
