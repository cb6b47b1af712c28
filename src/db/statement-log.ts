import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import pg from 'pg';

const scope = new AsyncLocalStorage<string[]>();

const TRANSACTION_CONTROL =
  /^\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET TRANSACTION)\b/i;

/**
 * Runs `work` and adds the text of each SQL statement that it sends, Prisma's included, to `sent`. What `work` sets
 * going notes its statements there too, after it has ended: a server, those of its requests.
 */
export function noteStatements<T>(sent: string[], work: () => Promise<T>): Promise<T> {
  return scope.run(sent, work);
}

/** Starts work that goes on in the background: its statements belong to nobody's log. */
export function unnoted<T>(work: () => T): T {
  return scope.exit(work);
}

/** The statements that are not BEGIN, COMMIT and the like. */
export function withoutTransactionControl(statements: readonly string[]): readonly string[] {
  return statements.filter((text) => !TRANSACTION_CONTROL.test(text));
}

/** A connection that notes what it is asked to run for the scope that asked. */
export class RecordingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = this.query;
    Object.defineProperty(this, 'query', {
      value: function recorded(this: RecordingClient, ...parameters: unknown[]): unknown {
        const text = textOf(parameters[0]);
        if (text !== null) scope.getStore()?.push(text);
        return Reflect.apply(query, this, parameters);
      },
    });
  }
}

/** The pool hands a waiting caller its connection from whoever releases one; the caller's scope must be restored. */
export function keepContext(pool: pg.Pool): void {
  const connect = pool.connect;
  Object.defineProperty(pool, 'connect', {
    value: (callback?: (...results: unknown[]) => void): unknown =>
      Reflect.apply(connect, pool, callback ? [AsyncResource.bind(callback)] : []),
  });
}

function textOf(query: unknown): string | null {
  if (typeof query === 'string') return query;
  const text = typeof query === 'object' && query !== null && 'text' in query ? query.text : null;
  return typeof text === 'string' ? text : null;
}
