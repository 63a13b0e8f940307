import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../subgraphs/common/clock.ts';
import { runAsTenant } from '../../subgraphs/common/database/tenant-scope.ts';
import { createCast, demoTenantPlans } from '../../subgraphs/common/demo/demo-tenants.ts';
import { IntegrationKeyEntity } from '../../subgraphs/identity/entities.ts';
import { identity } from '../../subgraphs/identity/index.ts';
import { writeKey } from '../../subgraphs/identity/domain/key-text.ts';
import { hashKey, newSecret } from '../../subgraphs/identity/key-service/hash-key.ts';
import { createKeyService } from '../../subgraphs/identity/key-service/key-service.ts';
import { startLibrary, stopLibraries, type Library } from '../gateway/rest/start.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/subgraph.ts';

// Two gateways before one Identity, as behind a load balancer: neither has a memory of its own.

const today = systemClock.now().toISOString().slice(0, 10);
const [cast] = demoTenantPlans(1).map((plan) => createCast(plan, today)) as [ReturnType<typeof createCast>];
const tenantId = cast.tenant.id;
const key = writeKey({ tenantId, secret: newSecret() }) ?? '';

let graph: TestSubgraph;
let gateways: Library[];
beforeAll(async () => {
  graph = await startTestSubgraph(identity, today);
  await graph.fill(tenantId, identity.demo(cast));
  const scopes = ['loans.write'];
  const id = cast.id('IntegrationKey', 0);
  await runAsTenant(tenantId, () =>
    graph.dataSource.manager.update(IntegrationKeyEntity, { id }, { hash: hashKey(key), scopes }),
  );
  const keyService = createKeyService(graph.dataSource, systemClock);
  gateways = await Promise.all([startLibrary({}, { keyService }), startLibrary({}, { keyService })]);
});
beforeEach(() => {
  for (const gateway of gateways) gateway.lent = 0;
});
afterAll(async () => {
  await stopLibraries();
  await graph.close();
});

function lend(library: Library, idempotencyKey: string, days = 7): Promise<Response> {
  return fetch(`${library.url}/api/loans`, {
    method: 'POST',
    headers: {
      'x-integration-key': key,
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
    },
    body: JSON.stringify({ bookId: 'b1', days }),
  });
}

/** Sends until the request is not being run any more. */
async function lendAfterAll(library: Library, idempotencyKey: string): Promise<Response> {
  for (;;) {
    const response = await lend(library, idempotencyKey);
    if (response.status !== 409) return response;
  }
}

const lent = (): number => gateways.reduce((sum, gateway) => sum + gateway.lent, 0);

describe('a request with an Idempotency-Key', () => {
  test('is run once among all gateways, however many come at once, and all get one answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => lendAfterAll(gateways[index % 2] as Library, 'at-once')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(12).fill(201));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(lent()).toBe(1);
  });

  test('is remembered by a gateway that was not there then', async () => {
    const first = await lend(gateways[0] as Library, 'restart');
    const keyService = createKeyService(graph.dataSource, systemClock);
    const fresh = await startLibrary({}, { keyService });
    const again = await lend(fresh, 'restart');
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await again.text()).toBe(await first.text());
    expect(fresh.lent).toBe(0);
  });

  test('is told from another with the same key at any gateway', async () => {
    await lend(gateways[0] as Library, 'other');
    expect((await lend(gateways[1] as Library, 'other', 8)).status).toBe(422);
    expect(lent()).toBe(1);
  });
});
