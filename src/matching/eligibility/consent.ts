import { afterMeasures, type Condition, met, notMet } from './condition.ts';
import { measure } from './measures.ts';

const SOURCE = 'Loi malienne 2013-015 du 21 mai 2013 sur les données à caractère personnel';

/** Who never spoke of it can be asked; who withdrew has answered. */
export const consent: Condition = ({ profile, asOf }) => {
  const given = profile.consents.filter(
    ({ purpose, from }) => purpose === 'SHARE_WITH_EMPLOYER' && from <= asOf,
  );
  const open = given.find(({ to }) => to === null || asOf < to);
  if (open) return [met({ kind: 'CONSENT', since: open.from, withdrawnOn: null }, SOURCE)];
  const withdrawnOn = given.reduce<(typeof given)[number]['to']>(
    (latest, { to }) => (to !== null && (latest === null || to > latest) ? to : latest),
    null,
  );
  const detail = { kind: 'CONSENT', since: null, withdrawnOn } as const;
  if (withdrawnOn !== null) return [notMet(detail, SOURCE)];
  return [afterMeasures(detail, [measure('ASK_CONSENT')], { unrecorded: true, source: SOURCE })];
};
