import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  dropSupergraph,
  loadSupergraph,
  planInProcess,
} from '../../../gateway/plan/planner/planner-process.ts';
import { childrenMemory } from '../reload/children-memory.ts';

const sdl = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const MEGABYTE = 1024 * 1024;

/** Supergraphs that were in service for a while, as many as a gateway sees in weeks, are dropped; tells what memory is left. */
async function useAndDrop(count: number): Promise<number> {
  const supergraphs = Array.from({ length: count }, () => loadSupergraph(sdl));
  for (const supergraph of supergraphs) await planSome(supergraph);
  supergraphs.forEach(dropSupergraph);
  // That one more is planned shows that all before is done.
  const last = loadSupergraph(sdl);
  await planSome(last);
  dropSupergraph(last);
  return childrenMemory().reduce((sum, bytes) => sum + bytes, 0);
}

async function planSome(supergraph: number): Promise<void> {
  for (let first = 0; first < 5; first++) {
    await planInProcess(supergraph, `{ companies(first: ${first}) { nodes { name } } }`, [], 0);
  }
}

test('the planner gives the memory of a supergraph back when it is dropped', async () => {
  await useAndDrop(60);
  const before = await useAndDrop(60);
  await useAndDrop(60);
  expect((await useAndDrop(60)) - before).toBeLessThan(40 * MEGABYTE);
});
