import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  LONGEST_REQUEST_MS,
  type ClaimedRequest,
  type KeyService,
  type ReplayRequest,
} from '../../../schema/key-service.ts';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { identity } from '../../../subgraphs/identity/index.ts';
import { createKeyService } from '../../../subgraphs/identity/key-service/key-service.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';

const today = '2026-03-02';
const [northwind, fabrikam] = demoTenantPlans(1).map((plan) => createCast(plan, today)) as [
  ReturnType<typeof createCast>,
  ReturnType<typeof createCast>,
];

let graph: TestSubgraph;
let service: KeyService;
let now = new Date(`${today}T12:00:00Z`);
beforeAll(async () => {
  graph = await startTestSubgraph(identity, today);
  service = createKeyService(graph.dataSource, { now: () => now });
});
beforeEach(async () => {
  now = new Date(`${today}T12:00:00Z`);
  for (const { tenant } of [northwind, fabrikam]) {
    await runAsTenant(tenant.id, () => graph.dataSource.query('DELETE FROM identity.idempotency_keys'));
  }
});
afterAll(() => graph.close());

const request: ReplayRequest = {
  tenantId: northwind.tenant.id,
  subject: 'key_1',
  idempotencyKey: 'a',
  fingerprint: 'f',
  longestMs: 30_000,
};
const answer = {
  status: 201,
  headers: { 'content-type': 'application/json', 'x-more': 'yes' },
  body: '{"id":1}',
};

async function claim(changed: Partial<ReplayRequest> = {}): Promise<ClaimedRequest> {
  const claimed = await service.claim({ ...request, ...changed });
  if (claimed.kind === 'claimed') return claimed.claimed;
  throw new Error(`It is ${claimed.kind}.`);
}

function pass(milliseconds: number): void {
  now = new Date(now.getTime() + milliseconds);
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('a request that is to be run once', () => {
  test('is claimed by the first; the others wait, and then get its answer', async () => {
    const claimed = await claim();
    expect(await service.claim(request)).toEqual({ kind: 'running' });
    await service.complete(claimed, answer);
    expect(await service.claim(request)).toEqual({ kind: 'answered', answer });
    pass(DAY - 1);
    expect(await service.claim(request)).toEqual({ kind: 'answered', answer });
  });

  test('is claimed by one of many that come at once', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => service.claim(request)));
    expect(all.map(({ kind }) => kind).sort()).toEqual(['claimed', ...Array<string>(11).fill('running')]);
  });

  test('is another one with another body, of another key, and of another tenant', async () => {
    await service.complete(await claim(), answer);
    expect(await service.claim({ ...request, fingerprint: 'g' })).toEqual({ kind: 'different' });
    await claim({ subject: 'key_2' });
    await claim({ idempotencyKey: 'b' });
    await claim({ tenantId: fabrikam.tenant.id });
  });

  test('is anybody’s again where it was given up', async () => {
    await service.release(await claim());
    await service.complete(await claim(), answer);
    expect(await service.claim(request)).toEqual({ kind: 'answered', answer });
  });

  test('is not given up any more once it is answered', async () => {
    const claimed = await claim();
    await service.complete(claimed, answer);
    await service.release(claimed);
    expect(await service.claim(request)).toEqual({ kind: 'answered', answer });
  });

  test('is taken over from a gateway that is gone, whose late answer counts for nothing', async () => {
    const lost = await claim();
    pass(2 * MINUTE - 1);
    expect(await service.claim(request)).toEqual({ kind: 'running' });
    pass(1);
    const taken = await claim();
    await service.complete(lost, { ...answer, body: 'late' });
    expect(await service.claim(request)).toEqual({ kind: 'running' });
    await service.release(lost);
    await service.complete(taken, answer);
    expect(await service.claim(request)).toEqual({ kind: 'answered', answer });
  });

  test.each([1, 30_000, LONGEST_REQUEST_MS])(
    'that may run for %i ms is taken over 90 s after that',
    async (longestMs) => {
      await claim({ longestMs });
      pass(longestMs + 1.5 * MINUTE - 1);
      expect(await service.claim({ ...request, longestMs })).toEqual({ kind: 'running' });
      // How long the next one may run says nothing about the one that runs.
      expect(await service.claim({ ...request, longestMs: 1 })).toEqual({ kind: 'running' });
      pass(1);
      await claim({ longestMs });
    },
  );

  test('is forgotten after a day, even if it was another', async () => {
    await service.complete(await claim(), answer);
    pass(DAY);
    await claim({ fingerprint: 'g' });
  });
});

test('what is forgotten is swept away by the next claim, of the same tenant only', async () => {
  for (const idempotencyKey of ['a', 'b', 'c']) await claim({ idempotencyKey });
  await claim({ tenantId: fabrikam.tenant.id });
  pass(DAY + 1);
  await claim({ idempotencyKey: 'd' });
  const count = (tenantId: string): Promise<unknown> =>
    runAsTenant(tenantId, () =>
      graph.dataSource.query('SELECT count(*)::int AS count FROM identity.idempotency_keys'),
    );
  expect(await count(northwind.tenant.id)).toEqual([{ count: 1 }]);
  expect(await count(fabrikam.tenant.id)).toEqual([{ count: 1 }]);
});
