import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mutationText } from '../../../support/mutation-text.ts';
import { contract, newContract, startExportGraph, type ExportGraph } from './export-graph.ts';
import { mara, project, task } from './time-graph.ts';

// What the life of a project means for its link to a contract.

let graph: ExportGraph;
beforeAll(async () => {
  graph = await startExportGraph();
});
beforeEach(async () => {
  await graph.begin();
  await graph.unlink();
});
afterAll(() => graph.close());

async function run(name: string, input: Record<string, unknown>): Promise<unknown> {
  const selection = 'project { contract { id } } errors { code message path }';
  return (await graph.time.ask<{ done: unknown }>(mutationText(name, selection, 'done'), { input }, mara))
    .done;
}

const link = (contractId = contract) => run('linkContract', { projectId: project, contractId });
const unlink = () => run('unlinkContract', { projectId: project });
const linkedTo = (id: string | null) => ({ project: { contract: id === null ? null : { id } }, errors: [] });

const move = async (status: string) =>
  expect(await run('moveProject', { projectId: project, status })).toMatchObject({ errors: [] });

async function archive(): Promise<void> {
  await move('ON_HOLD');
  expect(await run('archiveProject', { projectId: project })).toMatchObject({ errors: [] });
}

const refusedAsArchived = {
  project: null,
  errors: [
    {
      code: 'WRONG_STATE',
      message: 'The project is archived: take it out of the archive first.',
      path: ['input', 'projectId'],
    },
  ],
};

/** The contracts of the project's links, the latest first, each with whether it is the link now. */
async function history(): Promise<unknown> {
  const query = `query ($id: ID!) { project(id: $id) { contractLinks { nodes { contract { id } unlinkedAt } } } }`;
  interface Found {
    readonly project: {
      readonly contractLinks: { nodes: { contract: { id: string }; unlinkedAt: string | null }[] };
    };
  }
  const { project: found } = await graph.time.ask<Found>(query, { id: project });
  return found.contractLinks.nodes.map((node) => [node.contract.id, node.unlinkedAt === null]);
}

describe('a project whose work has ended', () => {
  test.each(['ON_HOLD', 'CANCELLED'])('%s is linked, linked anew and let go', async (status) => {
    await move(status);
    expect(await link()).toEqual(linkedTo(contract));
    expect(await link(newContract)).toEqual(linkedTo(newContract));
    expect(await unlink()).toEqual(linkedTo(null));
  });

  test('COMPLETED is linked, linked anew and let go', async () => {
    const deletion = mutationText('deleteTask', 'errors { message }', 'done');
    expect(await graph.time.ask(deletion, { input: { taskId: task } }, mara)).toEqual({
      done: { errors: [] },
    });
    await move('COMPLETED');
    expect(await link()).toEqual(linkedTo(contract));
    expect(await link(newContract)).toEqual(linkedTo(newContract));
    expect(await unlink()).toEqual(linkedTo(null));
  });
});

describe('an archived project', () => {
  test('is not linked until it is out of the archive, and PSA is not asked', async () => {
    await archive();
    const asked: unknown[] = [];
    graph.psa.interfere = ({ url }) => {
      asked.push(url);
      return Promise.resolve(true);
    };
    const before = await history();
    expect(await link()).toEqual(refusedAsArchived);
    expect(asked).toEqual([]);
    expect(await history()).toEqual(before);
    expect(await run('unarchiveProject', { projectId: project })).toMatchObject({ errors: [] });
    expect(await link()).toEqual(linkedTo(contract));
    expect(asked).toHaveLength(1);
  });

  test('keeps the link that it has, and is linked neither to it again nor to another', async () => {
    await link();
    await archive();
    const before = await history();
    expect(await link()).toEqual(refusedAsArchived);
    expect(await link(newContract)).toEqual(refusedAsArchived);
    expect(await history()).toEqual(before);
  });

  test('is not linked where it was archived while PSA was asked', async () => {
    graph.psa.interfere = async () => {
      await archive();
      return true;
    };
    graph.time.graph.events.length = 0;
    expect(await link()).toEqual(refusedAsArchived);
    expect(graph.time.graph.events.map(({ name }) => name)).toEqual(['projects.project-status-changed@1']);
  });

  test('can still be let go, and what PSA does not have yet stays here', async () => {
    await link();
    const { id } = await graph.time.approved();
    await archive();
    expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING' });
    expect(await unlink()).toEqual(linkedTo(null));
    expect(await graph.exportOf(id)).toMatchObject({ state: 'WAITING_FOR_CONTRACT' });
  });
});
