import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { LocalSubgraph } from '../../../gateway/transport/local.ts';
import { federate } from '../../support/federation.ts';
import { TestIssuer } from '../access/issuer.ts';
import { answerOf, post, start, stopAll } from '../http/start.ts';

const query = '{ companies name salary audit }';
const asked: string[] = [];
const everything = { companies: 2, name: 'n', salary: 7, audit: 'a' };
const crm: LocalSubgraph = (request) => {
  asked.push(request.query);
  const named = Object.entries(everything).filter(([field]) => request.query.includes(field));
  return Promise.resolve({ data: Object.fromEntries(named) });
};

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await TestIssuer.start();
});
afterAll(() => issuer.close());
afterEach(stopAll);

/** A gateway over a supergraph that is protected. */
async function protectedGateway(environment: Record<string, string>): Promise<string> {
  const { supergraphSdl } = federate({
    name: 'crm',
    typeDefs: `type Query { companies: Int name: String @authenticated
      salary: Int @requiresScopes(scopes: [["hr", "read"]]) audit: String @policy(policies: [["AUDITOR"]]) }`,
  });
  const file = join(mkdtempSync(join(tmpdir(), 'protected-')), 'supergraph.graphql');
  writeFileSync(file, supergraphSdl);
  const gateway = await start({
    environment: { SUPERGRAPH: file, ...environment },
    localSubgraphs: new Map([['crm', crm]]),
  });
  return gateway.url;
}

async function ask(url: string, claims: Record<string, unknown> | null) {
  asked.length = 0;
  const headers: Record<string, string> = claims
    ? { authorization: `Bearer ${await issuer.token(claims)}` }
    : {};
  const { data, errors } = await answerOf(await post(url, { query }, headers));
  return {
    data,
    denied: (errors ?? []).map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`),
  };
}

test('tokens with different rights get different answers to one document', async () => {
  const url = await protectedGateway({ AUTH: 'jwt', ISSUER: issuer.url });
  expect(await ask(url, { scope: 'read hr', roles: ['AUDITOR'] })).toEqual({ data: everything, denied: [] });
  expect(await ask(url, { scope: 'read' })).toEqual({
    data: { ...everything, salary: null, audit: null },
    denied: ['salary FORBIDDEN', 'audit FORBIDDEN'],
  });
  expect(asked.join()).not.toMatch(/salary|audit/);
  const auditor = await ask(url, { roles: ['AUDITOR'] });
  expect(auditor.data).toEqual({ ...everything, salary: null });
});

test('with `--auth none` nobody is anybody: what is protected stays so', async () => {
  const url = await protectedGateway({ AUTH: 'none' });
  expect(await ask(url, { scope: 'read hr', roles: ['AUDITOR'] })).toEqual({
    data: { companies: 2, name: null, salary: null, audit: null },
    denied: ['name UNAUTHENTICATED', 'salary UNAUTHENTICATED', 'audit UNAUTHENTICATED'],
  });
});

test('the plan that is shown is the viewer’s own', async () => {
  const url = await protectedGateway({ AUTH: 'jwt', ISSUER: issuer.url });
  const plan = async (claims: Record<string, unknown>) => {
    const response = await fetch(`${url}/graphql/plan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await issuer.token(claims)}` },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { plan: string }).plan;
  };
  expect(await plan({ scope: 'hr read' })).toContain('salary');
  expect(await plan({})).not.toContain('salary');
});
