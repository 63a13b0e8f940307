import { expect } from '@jest/globals';
import type { UserError } from '../../../subgraphs/common/commands/user-error.ts';
import type { Viewer } from '../../../schema/viewer.ts';
import { psa } from '../../../subgraphs/psa/index.ts';
import { mutationText } from '../../support/mutation-text.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
import { exactId, exactRows, exactTenant } from './exact-rows.ts';

/** The small tenant of `exact-rows.ts`, to be changed by its owner, on 2026-03-02 at noon. */
export interface Changes {
  readonly graph: TestSubgraph;
  /** Asks as the owner; fails on any error. */
  ask<Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Does what must succeed, and answers what the payload's one thing has. */
  done<Thing = Record<string, unknown>>(mutation: string, input: object, selection?: string): Promise<Thing>;
  /** Does what must be refused, and answers the errors. */
  refused(mutation: string, input: object): Promise<UserError[]>;
  /** What comes as a top-level error: its code. */
  thrown(mutation: string, input: object, viewer?: Partial<Viewer>): Promise<unknown>;
}

export const owner = { subject: exactId('Person', 4), roles: ['OWNER'] };

/** The thing that each mutation answers with. */
const things: Readonly<Record<string, string>> = {
  logWork: 'workEntry',
  correctWork: 'workEntry',
  changePriority: 'ticket',
  addTicketNote: 'activity',
};

export async function startChanges(): Promise<Changes> {
  const graph = await startTestSubgraph(psa, '2026-03-02');
  await graph.fill(exactTenant, exactRows);
  const send = (mutation: string, input: object, selection: string, viewer: Partial<Viewer>) => {
    const query = mutationText(
      mutation,
      `${thingOf(mutation)} { ${selection} } errors { code message path }`,
    );
    return graph.ask(exactTenant, query, { input }, viewer);
  };
  const payloadOf = async (mutation: string, input: object, selection: string) => {
    const { data, errors } = await send(mutation, input, selection, owner);
    expect(errors).toBeUndefined();
    return data?.[mutation] as Record<string, unknown> & { errors: UserError[] };
  };
  return {
    graph,
    async ask<Data>(query: string, variables = {}) {
      const { data, errors } = await graph.ask(exactTenant, query, variables, owner);
      expect(errors).toBeUndefined();
      return data as Data;
    },
    async done<Thing>(mutation: string, input: object, selection = 'id') {
      const payload = await payloadOf(mutation, input, selection);
      expect(payload.errors).toEqual([]);
      return payload[thingOf(mutation)] as Thing;
    },
    async refused(mutation, input) {
      const payload = await payloadOf(mutation, input, 'id');
      expect(payload[thingOf(mutation)]).toBeNull();
      return payload.errors;
    },
    async thrown(mutation, input, viewer = owner) {
      const { errors } = await send(mutation, input, 'id', viewer);
      return errors?.[0]?.extensions?.['code'];
    },
  };
}

function thingOf(mutation: string): string {
  return things[mutation] ?? mutation.replace(/^[a-z]+/, '').toLowerCase();
}
