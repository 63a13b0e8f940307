import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSupergraph } from '../../../gateway/supergraph/load-supergraph.ts';
import { closeServers, serve } from '../transport/faulty-server.ts';
import { twoSubgraphs } from './two-subgraphs.ts';

afterEach(closeServers);

function file(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'supergraph-')), 'supergraph.graphql');
  writeFileSync(path, content);
  return path;
}

const sdl = twoSubgraphs({ legal: 'http://legal.example/graphql' });

describe('a supergraph', () => {
  test('from a file: its subgraphs, its addresses, and what clients see of it', async () => {
    const supergraph = await loadSupergraph(file(sdl));
    expect([...supergraph.subgraphs]).toEqual([
      ['crm', ''],
      ['legal', 'http://legal.example/graphql'],
    ]);
    expect(supergraph.sdl).toBe(sdl);
    const fields = Object.keys(supergraph.apiSchema.getQueryType()?.getFields() ?? {});
    expect(fields.sort()).toEqual(['companies', 'matter', 'matters']);
    const types = Object.keys(supergraph.apiSchema.getTypeMap());
    expect(types.filter((name) => name.startsWith('join__'))).toEqual([]);
    const matter = supergraph.apiSchema.getType('Matter');
    expect(
      matter !== undefined && 'getFields' in matter ? Object.keys(matter.getFields()).sort() : [],
    ).toEqual(['company', 'id', 'related', 'title']);
  });

  test('from a URL, with its ETag', async () => {
    const url = await serve((_request, response) => response.setHeader('etag', '"v1"').end(sdl));
    const supergraph = await loadSupergraph(url);
    expect(supergraph).toMatchObject({ etag: '"v1"', hash: (await loadSupergraph(file(sdl))).hash });
  });

  test('with another text has another hash', async () => {
    const [one, other] = await Promise.all([
      loadSupergraph(file(sdl)),
      loadSupergraph(file(`${sdl}\n# changed`)),
    ]);
    expect(one.hash).not.toBe(other.hash);
  });
});

describe('a supergraph that cannot be used is refused with its source and the reason', () => {
  test.each([
    ['no GraphQL', 'hello {', 'Syntax Error'],
    ['no supergraph', 'type Query { a: Int }', 'no `join__Graph` enum'],
    ['an unknown type', sdl.replaceAll('company: String', 'company: Nobody'), 'Nobody'],
  ])('%s', async (_name, content, reason) => {
    const path = file(content);
    await expect(loadSupergraph(path)).rejects.toThrow(`The supergraph ${path} cannot be used: `);
    await expect(loadSupergraph(path)).rejects.toThrow(reason);
  });

  test('a file that is not there', async () => {
    await expect(loadSupergraph('/nowhere/s.graphql')).rejects.toThrow(
      'The supergraph /nowhere/s.graphql cannot be used: ENOENT',
    );
  });

  test('a server that refuses', async () => {
    const url = await serve((_request, response) => response.writeHead(404).end());
    await expect(loadSupergraph(url)).rejects.toThrow(
      `The supergraph ${url} cannot be used: it answered 404`,
    );
  });

  test('a file and an answer that are too large', async () => {
    const bounds = { maxBytes: sdl.length - 1, timeoutMs: 10_000 };
    const reason = `larger than ${sdl.length - 1} bytes`;
    await expect(loadSupergraph(file(sdl), bounds)).rejects.toThrow(reason);
    const url = await serve((_request, response) => response.end(sdl));
    await expect(loadSupergraph(url, bounds)).rejects.toThrow(reason);
    await expect(loadSupergraph(url, { ...bounds, maxBytes: sdl.length })).resolves.toMatchObject({ sdl });
  });

  test('a file that is empty, or that is a page', async () => {
    await expect(loadSupergraph(file(''))).rejects.toThrow('it is empty');
    await expect(loadSupergraph(file('<html></html>'))).rejects.toThrow('it is a page');
  });

  test('a server that is not there', async () => {
    await expect(loadSupergraph('http://127.0.0.1:1/s')).rejects.toThrow(/cannot be used: fetch failed \(/);
  });
});
