import { Socket } from 'node:net';
import pg from 'pg';

/** What went to PostgreSQL and came back. */
export interface Counts {
  statements: number;
  rows: number;
  /** How often a socket was written to, whatever was in it: PostgreSQL's and the client's. */
  writes: number;
}

type Answered = { readonly rows?: readonly unknown[] };

/** Counts from now on what every connection of this process sends and receives. Call it once, before any is made. */
export function countFromNowOn(): Counts {
  const counts: Counts = { statements: 0, rows: 0, writes: 0 };
  countStatements(counts);
  countWrites(counts);
  return counts;
}

/** As close to the wire as the database layer goes: what TypeORM, the pool and our own code send all comes through here. */
function countStatements(counts: Counts): void {
  const count = (answered: Answered | undefined): void => void (counts.rows += answered?.rows?.length ?? 0);
  wrap(pg.Client.prototype, 'query', (query, client, args) => {
    if (isOfBus(client)) return query.apply(client, args);
    counts.statements += 1;
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      args[args.length - 1] = (error: unknown, result: Answered) => {
        count(result);
        (callback as (error: unknown, result: Answered) => void)(error, result);
      };
      return query.apply(client, args);
    }
    const answer = query.apply(client, args);
    // Who asked hears of a failure; here it only has no rows.
    if (answer instanceof Promise) answer.then(count, () => undefined);
    return answer;
  });
}

/** The bus works beside what is asked for, on connections of its own: its statements are nobody's. */
function isOfBus(client: unknown): boolean {
  const { connectionParameters } = client as { connectionParameters: { application_name?: string } };
  return connectionParameters.application_name === 'one-graph bus';
}

/** A stream calls these once for each piece that goes to the operating system. */
function countWrites(counts: Counts): void {
  for (const name of ['_write', '_writev']) {
    wrap(Socket.prototype, name, (write, socket, args) => {
      counts.writes += 1;
      return write.apply(socket, args);
    });
  }
}

type Method = (...args: unknown[]) => unknown;

/** Has all calls of a class's method go through `call`, which is given the method itself. */
function wrap(
  prototype: object,
  name: string,
  call: (method: Method, self: unknown, args: unknown[]) => unknown,
): void {
  const methods = prototype as Record<string, Method | undefined>;
  const method = methods[name];
  if (!method) throw new Error(`There is no method ${name} to count the calls of.`);
  methods[name] = function (this: unknown, ...args: unknown[]) {
    return call(method, this, args);
  };
}
