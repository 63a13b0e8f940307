import { expect } from '@jest/globals';
import type { Viewer } from '../../../schema/viewer.ts';
import { demoRows } from '../../../subgraphs/common/demo/demo-rows.ts';
import { projects } from '../../../subgraphs/projects/index.ts';
import { TeamMemberEntity } from '../../../subgraphs/projects/team-entities.ts';
import { mutationText } from '../../support/mutation-text.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
import { memberRow } from './member-row.ts';

/** An id of a type by a number: the same number, the same id. */
export function idOf(prefix: string, number: number): string {
  return `${prefix}_01kdvdna00${String(number).padStart(16, '0')}`;
}

export const tenant = 'ten_board';
export const company = idOf('cmp', 1);
export const manager: Partial<Viewer> = { roles: ['PROJECT_MANAGER'], subject: idOf('usr', 1) };
export const technician: Partial<Viewer> = { roles: ['TECHNICIAN'], subject: idOf('usr', 2) };

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

/** The people of the tenant: numbers 1 to 9. */
const team = Array.from({ length: 9 }, (_, index) => memberRow(idOf('usr', index + 1)));

/** The Projects subgraph with a team and nothing else in it, and short words for what its tests do all the time. */
export interface Board {
  readonly graph: TestSubgraph;
  /** Runs one mutation and answers its payload. `fields` are asked of it besides the errors. */
  run<Answer>(
    mutation: string,
    input: Record<string, unknown>,
    fields: string,
    viewer?: Partial<Viewer>,
    as?: string,
  ): Promise<Answer & { readonly errors: readonly Refusal[] }>;
  /** Runs a mutation that must not be refused, and answers the thing that it changed. */
  change(mutation: string, input: Record<string, unknown>, fields?: string): Promise<Thing>;
  /** Runs a mutation that must be refused, and answers why. */
  refuse(mutation: string, input: Record<string, unknown>, viewer?: Partial<Viewer>): Promise<Refusal>;
  /** Answers a query, which must have no errors. */
  ask<Answer>(query: string, variables?: Record<string, unknown>, as?: string): Promise<Answer>;
  close(): Promise<void>;
}

/** A thing with its id and whatever else was asked. */
export interface Thing {
  readonly id: string;
  readonly [field: string]: unknown;
}

export async function startBoard(today: string): Promise<Board> {
  const graph = await startTestSubgraph(projects, today);
  await graph.fill(tenant, [demoRows(TeamMemberEntity, team)]);
  const run: Board['run'] = async (mutation, input, fields, viewer = manager, as = tenant) => {
    const query = mutationText(mutation, `${fields} errors { code message path }`);
    const { data, errors } = await graph.ask(as, query, { input }, viewer);
    expect(errors).toBeUndefined();
    return data?.[mutation] as never;
  };
  return {
    graph,
    run,
    async change(mutation, input, fields = 'id') {
      const payload = await run<Record<string, Thing>>(mutation, input, `${thingOf(mutation)} { ${fields} }`);
      expect(payload.errors).toEqual([]);
      return payload[thingOf(mutation)] as Thing;
    },
    async refuse(mutation, input, viewer) {
      const isDeletion = mutation.startsWith('delete');
      const field = isDeletion ? `deleted${mutation.slice('delete'.length)}Id` : thingOf(mutation);
      const fields = isDeletion ? field : `${field} { id }`;
      const payload = await run<Record<string, unknown>>(mutation, input, fields, viewer);
      expect(payload[field]).toBeNull();
      expect(payload.errors).toHaveLength(1);
      return payload.errors[0] as Refusal;
    },
    async ask(query, variables = {}, as = tenant) {
      const { data, errors } = await graph.ask(as, query, variables);
      expect(errors).toBeUndefined();
      return data as never;
    },
    close: () => graph.close(),
  };
}

/** The way to each status from the beginning. */
const ways: Readonly<Record<string, readonly string[]>> = {
  PLANNED: [],
  ACTIVE: ['ACTIVE'],
  ON_HOLD: ['ACTIVE', 'ON_HOLD'],
  COMPLETED: ['ACTIVE', 'COMPLETED'],
  CANCELLED: ['CANCELLED'],
};

/** A project without work in a status, which it reached as clients reach it. */
export async function createProjectIn(board: Board, status: string): Promise<string> {
  const input = { companyId: company, name: 'Network refresh', startsOn: '2026-03-09' };
  const { id: projectId } = await board.change('createProject', input);
  for (const step of ways[status] ?? []) await board.change('moveProject', { projectId, status: step });
  return projectId;
}

/** What a mutation's payload calls the thing that it changes. */
function thingOf(mutation: string): string {
  if (mutation.endsWith('Template')) return 'template';
  return /[A-Z][a-z]+$/.exec(mutation)?.[0].toLowerCase() ?? '';
}
