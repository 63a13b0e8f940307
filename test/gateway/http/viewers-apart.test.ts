import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Kind, parse, valueFromASTUntyped } from 'graphql';
import { pino } from 'pino';
import type { Viewer } from '../../../schema/viewer.ts';
import { createViewerVerifier } from '../../../subgraphs/common/access/verify-viewer.ts';
import { serveSubgraph, type ServedSubgraph } from '../../../subgraphs/common/graph/serve.ts';
import type { SubgraphRequest } from '../../../subgraphs/common/graph/subgraph.ts';
import { federate } from '../../support/federation.ts';
import { TestIssuer } from '../access/issuer.ts';
import { dice } from '../execute/dice.ts';
import { answerOf, post, start, stopAll } from './start.ts';

const secret = 'a secret of at least thirty-two characters';
const verify = createViewerVerifier(new TextEncoder().encode(secret));
const log = pino({ level: 'silent' });

/** Those who ask. The last two have the same claims in different tokens. */
const people = [
  { sub: 'usr_boss', tenant: 'ten_1', scope: 'hr' },
  { sub: 'usr_clerk', tenant: 'ten_1', scope: '' },
  { sub: 'usr_boss', tenant: 'ten_2', scope: 'hr' },
  { sub: 'usr_clerk', tenant: 'ten_2', scope: '', jti: 'one' },
  { sub: 'usr_clerk', tenant: 'ten_2', scope: '', jti: 'other' },
] as const;

/** Every viewer and query that reached the subgraph. */
const reached: string[] = [];
/** In how many HTTP requests they did. */
let requests = 0;
const countRequest = () => {
  requests++;
  return false;
};
let issuer: TestIssuer;
let subgraph: ServedSubgraph;
let url: string;

beforeAll(async () => {
  issuer = await TestIssuer.start();
  const stream = () => {
    throw new Error('Nothing is streamed here.');
  };
  const crm = { name: 'crm' as const, handle, stream, close: () => Promise.resolve() };
  subgraph = await serveSubgraph(crm, { host: '127.0.0.1', port: 0 }, log, { routes: [countRequest] });
});
beforeEach(async () => {
  reached.length = 0;
  requests = 0;
  url = await startProtected();
});
afterEach(stopAll);
afterAll(async () => {
  await subgraph.close();
  await issuer.close();
});

/** Answers by the viewer that is signed for, and by nothing else; in turns, so that many are under way at once. */
async function handle({ query, variables, headers }: SubgraphRequest) {
  const { subject, tenantId } = await verify(headers);
  const fields = readFields(query, variables);
  const me = (a: string) => `${tenantId} ${subject} ${a}`;
  reached.push(me(fields.map(({ a }) => a).join('')));
  await new Promise((resolve) => setTimeout(resolve, reached.length % 5));
  const salary = salaryOf({ subject, tenantId });
  return {
    data: Object.fromEntries(fields.map(({ key, name, a }) => [key, name === 'me' ? me(a) : salary])),
  };
}

/** The root fields that are asked for, with their only argument. */
function readFields(query: string, variables: SubgraphRequest['variables']) {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('It asks nothing.');
  return operation.selectionSet.selections.flatMap((field) => {
    if (field.kind !== Kind.FIELD) return [];
    const value = field.arguments?.[0]?.value;
    const given = value && valueFromASTUntyped(value, variables);
    const a = typeof given === 'string' ? given : '';
    return [{ key: (field.alias ?? field.name).value, name: field.name.value, a }];
  });
}

function salaryOf({ subject, tenantId }: Pick<Viewer, 'subject' | 'tenantId'>): string {
  return `what ${subject} of ${tenantId} earns`;
}

async function startProtected(): Promise<string> {
  const { supergraphSdl } = federate({
    name: 'crm',
    typeDefs: `type Query { me(a: String): String salary: String @requiresScopes(scopes: [["hr"]]) }
      type Mutation { me(a: String): String }`,
  });
  const file = join(mkdtempSync(join(tmpdir(), 'apart-')), 'supergraph.graphql');
  writeFileSync(file, supergraphSdl);
  const environment = {
    SUPERGRAPH: file,
    AUTH: 'jwt',
    ISSUER: issuer.url,
    VIEWER_SECRET: secret,
    SUBGRAPH_CRM_URL: subgraph.url,
  };
  return (await start({ environment, localSubgraphs: new Map() })).url;
}

type Person = (typeof people)[number];

function rightAnswer({ sub, tenant, scope }: Person, a: string) {
  const data = { me: `${tenant} ${sub} ${a}` };
  const salary = salaryOf({ subject: sub, tenantId: tenant });
  if (scope === 'hr') return { data: { ...data, salary } };
  return { data: { ...data, salary: null }, denied: ['salary FORBIDDEN'] };
}

async function ask(token: string, a: string) {
  const query = 'query ($a: String) { me(a: $a) salary }';
  const response = await post(url, { query, variables: { a } }, { authorization: `Bearer ${token}` });
  const { data, errors } = await answerOf(response);
  const denied = errors?.map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`);
  return { data, ...(denied && { denied }) };
}

function tokens(): Promise<string[]> {
  return Promise.all(people.map((person) => issuer.token({ ...person })));
}

test('viewers who ask the same at the same time get their own answers, each always', async () => {
  const random = dice(7);
  const held = await tokens();
  for (let round = 0; round < 5; round++) {
    const asked = Array.from({ length: 200 }, () => ({
      who: random.int(people.length),
      a: `${random.int(3)}`,
    }));
    const answers = await Promise.all(asked.map(({ who, a }) => ask(held[who] as string, a)));
    expect(answers).toEqual(asked.map(({ who, a }) => rightAnswer(people[who] as Person, a)));
  }
  // What several viewers asked travelled together, or this test shows nothing of batches.
  expect(requests).toBeLessThan(reached.length);
});

test('viewers who say the same in other words get their own answers in their own names', async () => {
  const random = dice(8);
  const held = await tokens();
  // Some of them are only the others, exchanged.
  const names = ['me', 'salary', 'x', 'y', '__proto__', 'on'];
  const askSpelled = async ({ who, a }: { who: number; a: string }) => {
    const [me, salary] = [random.pick(names), random.pick(names.slice(random.int(3)))];
    if (me === salary) return;
    const given = random.chance(0.5) ? ['($a: String)', '$a'] : ['', JSON.stringify(a)];
    const query = `query Q${random.int(3)} ${given[0]} { ${me}: me(a: ${given[1]}) ${salary}: salary }`;
    const headers = { authorization: `Bearer ${held[who] as string}` };
    const response = await post(url, { query, variables: { a } }, headers);
    const right = rightAnswer(people[who] as Person, a);
    const data = `{"${me}":${JSON.stringify(right.data.me)},"${salary}":${JSON.stringify(right.data.salary)}}`;
    const text = await response.text();
    expect(text).toContain(`"data":${data}`);
    expect(text.includes(`"path":["${salary}"],"extensions":{"code":"FORBIDDEN"}`)).toBe('denied' in right);
  };
  for (let round = 0; round < 5; round++) {
    const asked = Array.from({ length: 150 }, () => ({
      who: random.int(people.length),
      a: `${random.int(3)} "é`,
    }));
    await Promise.all(asked.map(askSpelled));
  }
  expect(requests).toBeLessThan(reached.length);
});

test('equal requests of one viewer reach the subgraph less often than they are asked', async () => {
  const [token = ''] = await tokens();
  await ask(token, 'known from now on');
  reached.length = 0;
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask(token, 'same')));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toEqual(rightAnswer(people[0], 'same'));
  expect(reached.length).toBeLessThan(100);
});

test('mutations reach the subgraph each', async () => {
  const [token = ''] = await tokens();
  const write = () =>
    post(url, { query: 'mutation { me(a: "w") }' }, { authorization: `Bearer ${token}` }).then(answerOf);
  const answers = await Promise.all(Array.from({ length: 30 }, write));
  expect(new Set(answers.map(({ data }) => data?.['me']))).toEqual(new Set(['ten_1 usr_boss w']));
  expect(reached).toHaveLength(30);
});

test('a viewer who leaves takes nobody along', async () => {
  const [token = ''] = await tokens();
  await ask(token, 'known from now on');
  const leave = async () => {
    const leaving = new AbortController();
    const left = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: 'query ($a: String) { me(a: $a) salary }', variables: { a: 'x' } }),
      signal: leaving.signal,
    });
    setImmediate(() => leaving.abort());
    await left.catch(() => undefined);
  };
  const stay = Array.from({ length: 50 }, async (_, place) => {
    if (place % 2 === 0) await leave();
    return ask(token, 'x');
  });
  expect(await Promise.all(stay)).toEqual(stay.map(() => rightAnswer(people[0], 'x')));
});
