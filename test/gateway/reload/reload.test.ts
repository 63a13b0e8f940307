import { afterEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { writeFileSync, unlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashOf } from '../../../gateway/supergraph/load-supergraph.ts';
import { answerOf, post, stopAll } from '../http/start.ts';
import { closeServers, serve } from '../transport/faulty-server.ts';
import { startReloadable, until } from './start-reloadable.ts';
import { everyVersion, replaceFile, supergraphOf } from './versions.ts';

afterEach(async () => {
  await stopAll();
  await closeServers();
});

const serving = (sdl: string) => (health: { hash: string }) => health.hash === hashOf(sdl);

describe('a new supergraph', () => {
  test('is served as soon as its file is replaced, and the health pages tell of it', async () => {
    const { url, path, health, lines } = await startReloadable();
    const before = await health();
    expect(before).toMatchObject({ hash: hashOf(supergraphOf(0)), refused: null, unreadable: null });
    expect(await answerOf(await post(url, { query: '{ even }' }))).toEqual({ data: { even: 0 } });
    replaceFile(path, supergraphOf(1));
    const after = await until(health, serving(supergraphOf(1)));
    expect(Date.parse(after.since)).toBeGreaterThan(Date.parse(before.since));
    expect(await health('/ready')).toEqual(after);
    expect(await answerOf(await post(url, { query: '{ odd }' }))).toEqual({ data: { odd: 1 } });
    const gone = await answerOf(await post(url, { query: '{ even }' }));
    expect(gone.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(lines.filter((line) => line.includes('A new supergraph is served'))).toHaveLength(1);
  });

  test('is planned by `/graphql/plan`, too', async () => {
    const { url, path, health } = await startReloadable();
    replaceFile(path, supergraphOf(1));
    await until(health, serving(supergraphOf(1)));
    const response = await fetch(`${url}/graphql/plan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ odd }' }),
    });
    expect(await response.text()).toContain('odd');
    expect(response.status).toBe(200);
  });

  test('from a URL is asked for by its ETag, and served', async () => {
    const asked: (string | undefined)[] = [];
    let sdl = supergraphOf(0);
    const source = await serve((request, response) => {
      const etag = `"${hashOf(sdl)}"`;
      asked.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.setHeader('etag', etag).end(sdl);
    });
    const environment = { SUPERGRAPH: source, SUPERGRAPH_POLL_MS: '100' };
    const { gateway, health } = await startReloadable({ environment });
    await until(
      () => asked.length,
      (count) => count > 2,
    );
    sdl = supergraphOf(1);
    await until(health, serving(sdl));
    await until(
      () => asked.at(-1),
      (etag) => etag === `"${hashOf(sdl)}"`,
    );
    expect(asked.slice(0, 2)).toEqual([undefined, `"${hashOf(supergraphOf(0))}"`]);
    await gateway.close();
    const count = asked.length;
    await sleep(500);
    // One that was under way may still arrive.
    expect(asked.length).toBeLessThanOrEqual(count + 1);
  });

  test('finds the automatic persisted queries and the states of subgraphs as they were', async () => {
    const { url, path, health } = await startReloadable();
    const sha256Hash = createHash('sha256').update(everyVersion.query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    await post(url, { query: everyVersion.query, extensions });
    const states = async () =>
      ((await (await fetch(`${url}/ready`)).json()) as { subgraphs: object }).subgraphs;
    const before = await states();
    expect(before).toMatchObject({ legal: { state: 'up' } });
    replaceFile(path, supergraphOf(1));
    await until(health, serving(supergraphOf(1)));
    expect(await states()).toEqual(before);
    expect(await answerOf(await post(url, { extensions }))).toEqual({ data: everyVersion.data });
  });
});

describe('a request under way', () => {
  test('is finished on the supergraph that it began on', async () => {
    const { url, path, health, held, gate } = await startReloadable();
    replaceFile(path, supergraphOf(1));
    await until(health, serving(supergraphOf(1)));
    gate.isHolding = true;
    const answer = post(url, { query: '{ odd matters { company } }' });
    await until(
      () => held.length,
      (count) => count === 1,
    );
    gate.isHolding = false;
    replaceFile(path, supergraphOf(2));
    await until(health, serving(supergraphOf(2)));
    // The next supergraph has no `odd`, and asks `legal` for the company.
    gate.isHolding = true;
    held.shift()?.goOn();
    await until(
      () => held.length,
      (count) => count === 1,
    );
    expect(held[0]).toMatchObject({ name: 'crm', query: expect.stringContaining('company') });
    held.shift()?.goOn();
    expect(await answerOf(await answer)).toEqual({
      data: { odd: 1, matters: [{ company: 'Contoso' }, { company: 'Fabrikam' }] },
    });
  });

  test('that is a batch is answered by one supergraph, though another is served meanwhile', async () => {
    const { url, path, health, held, gate } = await startReloadable();
    gate.isHolding = true;
    const answer = post(url, [{ query: '{ even }' }, { query: '{ even matters { company } }' }]);
    await until(
      () => held.length,
      (count) => count === 2,
    );
    gate.isHolding = false;
    replaceFile(path, supergraphOf(1));
    await until(health, serving(supergraphOf(1)));
    for (const { goOn } of held.splice(0)) goOn();
    expect(await (await answer).json()).toEqual([
      { data: { even: 0 } },
      { data: { even: 0, matters: [{ company: 'Contoso' }, { company: 'Fabrikam' }] } },
    ]);
  });

  test('does not keep the gateway from closing in the middle of a reload', async () => {
    const { gateway, url, path, held, gate, lines } = await startReloadable();
    gate.isHolding = true;
    const answer = post(url, { query: '{ even }' });
    await until(
      () => held.length,
      (count) => count === 1,
    );
    replaceFile(path, supergraphOf(1));
    await sleep(110);
    const closing = gateway.close();
    held.shift()?.goOn();
    expect(await answerOf(await answer)).toEqual({ data: { even: 0 } });
    await closing;
    const count = lines.length;
    replaceFile(path, supergraphOf(2));
    await sleep(300);
    expect(lines).toHaveLength(count);
  });
});

describe('a broken supergraph', () => {
  const withContext = supergraphOf(1).replace(
    ' {',
    ' @link(url: "https://specs.apollo.dev/context/v0.1", for: SECURITY) {',
  );
  const plannerFails = supergraphOf(1).replace(
    /type Matter[^{]*\{/,
    'type Matter @join__type(graph: NOBODY) {',
  );
  const plannerDies = supergraphOf(1).replaceAll('key: "id"', 'key: "id {"');

  test.each([
    ['no GraphQL', 'type {', 'Syntax Error'],
    ['no supergraph', 'type Query { a: Int }', 'no `join__Graph` enum'],
    ['an unknown type', supergraphOf(1).replace('company: String', 'company: Nobody'), 'Nobody'],
    [
      'an unsupported feature',
      withContext,
      '@context (https://specs.apollo.dev/context/v0.1, for: SECURITY)',
    ],
    ['a subgraph without an address', supergraphOf(1).replaceAll('"crm"', '"sales"'), '"sales" (no address)'],
    ['what the planner cannot load', plannerFails, 'the query planner cannot load it'],
    ['what the planner dies of', plannerDies, 'the query planner cannot load it'],
  ])('is refused: %s', async (_, broken, reason) => {
    const { url, path, health, lines } = await startReloadable();
    const { hash, since } = await health();
    replaceFile(path, broken);
    const after = await until(health, ({ refused }) => refused !== null);
    expect(after).toMatchObject({ hash, since, refused: { hash: hashOf(broken) } });
    expect(after.refused?.reason).toContain(reason);
    expect(JSON.stringify(after)).not.toContain(path);
    expect(lines.filter((line) => line.includes('A new supergraph was refused'))).toHaveLength(1);
    expect(await answerOf(await post(url, everyVersion))).toEqual({ data: everyVersion.data });
  });

  test('is not tried again until it changes, and a good one is served after it', async () => {
    const { path, health, lines } = await startReloadable({ environment: { SUPERGRAPH_POLL_MS: '100' } });
    for (let again = 0; again < 3; again++) {
      writeFileSync(path, 'type {');
      await until(health, ({ refused }) => refused !== null);
      await sleep(150);
    }
    expect(lines.filter((line) => line.includes('was refused'))).toHaveLength(1);
    replaceFile(path, supergraphOf(1));
    const after = await until(health, serving(supergraphOf(1)));
    expect(after.refused?.hash).toBe(hashOf('type {'));
  });

  test('that is no longer there is told of, and the served one goes on', async () => {
    const { url, path, health } = await startReloadable({ environment: { SUPERGRAPH_POLL_MS: '100' } });
    unlinkSync(path);
    const { unreadable } = await until(health, (now) => now.unreadable !== null);
    expect(unreadable?.reason).toBe('it cannot be read (ENOENT)');
    expect(await answerOf(await post(url, everyVersion))).toEqual({ data: everyVersion.data });
    replaceFile(path, supergraphOf(1));
    expect(await until(health, serving(supergraphOf(1)))).toMatchObject({ unreadable: null });
  });

  test.each([
    ['that is too large', `${supergraphOf(1)}#${'x'.repeat(100_000)}`, 'it is larger than 100000 bytes'],
    ['that is a page', '<html><body>Bad gateway</body></html>', 'it is a page (HTML or XML), and no GraphQL'],
  ])('%s is told of, and the served one goes on', async (_, text, reason) => {
    const environment = { MAX_SUPERGRAPH_BYTES: '100000', SUPERGRAPH_POLL_MS: '100' };
    const { url, path, health, lines } = await startReloadable({ environment });
    replaceFile(path, text);
    const { hash, unreadable } = await until(health, (now) => now.unreadable !== null);
    expect(unreadable?.reason).toContain(reason);
    expect(hash).toBe(hashOf(supergraphOf(0)));
    expect(lines.filter((line) => line.includes(reason))).toHaveLength(1);
    expect(await answerOf(await post(url, everyVersion))).toEqual({ data: everyVersion.data });
    replaceFile(path, supergraphOf(1));
    expect(await until(health, serving(supergraphOf(1)))).toMatchObject({ unreadable: null });
  });
});
