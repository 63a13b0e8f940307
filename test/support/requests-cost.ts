import { AsyncLocalStorage } from 'node:async_hooks';
import { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { jest } from '@jest/globals';
import pg from 'pg';
import { TenantPool } from '../../subgraphs/common/database/tenant-pool.ts';

/** A statement as it went to PostgreSQL. */
export interface SentStatement {
  readonly text: string;
  readonly values: unknown[];
}

/** What requests cost. */
export interface Cost {
  /** Calls that reached a subgraph. */
  readonly calls: number;
  /** What went to PostgreSQL, but for telling a connection its tenant and when to plan: that depends on who had it before. */
  readonly statements: readonly SentStatement[];
  /** How often a connection was taken: what is asked for together goes over one. */
  readonly turns: number;
}

/** True within everything that an HTTP request sets off. */
const withinRequest = new AsyncLocalStorage<boolean>();

/**
 * What the HTTP requests cost that `work` makes to a product in this process. Schedules and subscribers work beside them whenever
 * they are due, over the same connections: what they do is no request's cost, and does not count.
 */
export async function requestsCost(work: () => Promise<void>): Promise<Cost> {
  let [calls, turns] = [0, 0];
  const sent: SentStatement[] = [];
  const spies = [
    markRequests(),
    spyOn(pg.Client.prototype, 'query', (given) => sent.push(asStatement(given))),
    spyOn(ApolloServer.prototype, 'executeOperation', () => (calls += 1)),
    spyOn(TenantPool.prototype, 'connect', () => (turns += 1)),
  ];
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return { calls, turns, statements: sent.filter(({ text }) => !isForConnection.test(text)) };
}

const isForConnection = /^(SELECT set_config|SET plan_cache_mode)/;

interface Spy {
  mockRestore(): void;
}

/** A method, seen without its types: spies pass on whatever they are given. */
type Method = (this: unknown, ...given: unknown[]) => unknown;

function markRequests(): Spy {
  return replace(
    Server.prototype,
    'emit',
    (original) =>
      function emit(this: unknown, ...given) {
        const go = () => original.apply(this, given);
        return given[0] === 'request' ? withinRequest.run(true, go) : go();
      },
  );
}

/** Notes what a method is given, where a request is the reason. */
function spyOn(prototype: object, name: string, note: (given: readonly unknown[]) => void): Spy {
  return replace(
    prototype,
    name,
    (original) =>
      function spied(this: unknown, ...given) {
        if (withinRequest.getStore()) note(given);
        return original.apply(this, given);
      },
  );
}

function replace(prototype: object, name: string, by: (original: Method) => Method): Spy {
  const methods = prototype as Record<string, Method>;
  const original = methods[name] as Method;
  return jest.spyOn(methods, name).mockImplementation(by(original));
}

/** What loaders read comes as an object with its name and values, all else as a text and its values. */
function asStatement([asked, given]: readonly unknown[]): SentStatement {
  const { text, values } =
    typeof asked === 'string'
      ? { text: asked, values: given }
      : (asked as { text: string; values?: unknown });
  return { text: text.trim(), values: (values as unknown[] | undefined) ?? [] };
}
