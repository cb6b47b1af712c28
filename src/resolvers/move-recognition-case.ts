import type { IsoDate } from '../domain/iso-date.ts';
import { type AskedMove, caseScope, moveCase } from '../recognition/index.ts';
import { withErrorTypes } from '../schema/errors.ts';
import type { Context } from '../server/context.ts';

interface MoveInput {
  readonly case: { readonly id: string };
  readonly version: number;
  readonly on?: IsoDate | null | undefined;
  readonly note?: string | null | undefined;
  readonly clientMutationId?: string | number | null | undefined;
}

type CaseAction = 'case.write' | 'case.assess' | 'case.handle';

/** Fields of an input beside the decision that it may hold. */
const OWN = [
  'case',
  'version',
  'on',
  'note',
  'members',
  'measure',
  'evidence',
  'authentic',
  'kinds',
  'reasons',
];

/** Makes a move in a case, as of the day that the input names, or today. */
export function moveRecognitionCase(
  { viewer, today, now, services }: Context,
  action: CaseAction,
  input: MoveInput,
  moveOn: (on: IsoDate) => AskedMove,
) {
  return withErrorTypes(
    async () => {
      const move = moveOn(input.on ?? today);
      const { id: caseId } = input.case;
      const request = { caseId, version: input.version, move, note: input.note?.trim() || null };
      await services.runUnitOfWork(
        { viewer, action, reason: `recognition case: ${move.move.toLowerCase().replaceAll('_', ' ')}` },
        (unit) => moveCase(unit, caseScope(viewer), request, { today, now }),
      );
      return { id: caseId, clientMutationId: input.clientMutationId };
    },
    (path) => placed(moveOn(today).move, path),
  );
}

type Path = readonly (string | number)[];

/** Where a value stands in the input that the service knows in the case or in its decision. */
function placed(move: AskedMove['move'], path: Path): Path {
  if (path[0] === 'id') return ['case', ...path.slice(1)];
  const decides = move === 'DECIDE' || move === 'DECIDE_APPEAL';
  return !decides || path.length === 0 || path[0] === 'decision' || OWN.includes(String(path[0]))
    ? path
    : ['decision', ...path];
}
