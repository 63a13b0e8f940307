import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { identity } from '../../../subgraphs/identity/index.ts';
import { introspectKey } from '../../../subgraphs/identity/key-service/introspect-key.ts';
import type { KeyFinding } from '../../../schema/key-service.ts';
import { mutationText } from '../../support/mutation-text.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';

const today = '2026-03-02';
export const noon = `${today}T12:00:00.000Z`;
export const [northwind, fabrikam] = demoTenantPlans(1).map((plan) => createCast(plan, today)) as [
  ReturnType<typeof createCast>,
  ReturnType<typeof createCast>,
];
export const tenantId = northwind.tenant.id;
export const admin = { subject: northwind.staff[0]?.id ?? '', roles: ['ADMIN'] };

export const keyFields =
  'id product name scopes state lastFour createdAt createdBy { id } expiresAt replacedBy { id } overlapEndsAt revokedAt lastUsedAt';
export const errorFields = 'errors { code message path }';

export interface Payload {
  readonly integrationKey: Record<string, unknown> & { id: string };
  readonly replacedKey: Record<string, unknown>;
  readonly secret: string;
  readonly errors: readonly { code: string; message: string; path: string[] | null }[];
}

/** Identity with the demo's two tenants, whose keys are changed by an administrator of the first one. */
export interface Keys {
  readonly graph: TestSubgraph;
  /** Begins anew, at noon. */
  begin(): Promise<void>;
  /** Moves the clock. */
  moveTo(instant: string): void;
  mutate(
    name: string,
    input: Record<string, unknown>,
    selection?: string,
    viewer?: Record<string, unknown>,
  ): Promise<Payload>;
  create(input?: Record<string, unknown>): Promise<Payload>;
  rotate(input: Record<string, unknown>): Promise<Payload>;
  introspect(text: string): Promise<KeyFinding>;
  readKeyOf(id: string): Promise<Record<string, unknown>>;
  /** All that the database has of a key. */
  storedText(id: string): Promise<string>;
}

export async function startKeys(): Promise<Keys> {
  const graph = await startTestSubgraph(identity, today);
  let now = noon;
  const moveTo = (instant: string): void => {
    now = instant;
    graph.setNow(instant);
  };
  const mutate: Keys['mutate'] = async (
    name,
    input,
    selection = `integrationKey { ${keyFields} } ${errorFields}`,
    viewer = admin,
  ) => {
    const query = mutationText(name, selection);
    const { data, errors } = await graph.ask(tenantId, query, { input }, viewer);
    if (errors)
      throw new Error(
        errors.map(({ message, extensions }) => `${String(extensions?.['code'])}: ${message}`).join(),
      );
    return data?.[name] as Payload;
  };
  return {
    graph,
    moveTo,
    mutate,
    async begin() {
      moveTo(noon);
      for (const cast of [northwind, fabrikam]) await graph.fill(cast.tenant.id, identity.demo(cast));
    },
    create: (input = {}) =>
      mutate(
        'createIntegrationKey',
        { product: 'PSA', name: 'Client view', scopes: ['projects.status.read'], ...input },
        `integrationKey { ${keyFields} } secret ${errorFields}`,
      ),
    rotate: (input) =>
      mutate(
        'rotateIntegrationKey',
        input,
        `integrationKey { ${keyFields} } replacedKey { ${keyFields} } secret ${errorFields}`,
      ),
    introspect: (text) => introspectKey(graph.dataSource, { now: () => new Date(now) }, text),
    async readKeyOf(id) {
      const query = `{ integrationKeys(first: 200) { nodes { ${keyFields} } } }`;
      const { data } = await graph.ask(tenantId, query, {}, admin);
      const { nodes } = (data as { integrationKeys: { nodes: { id: string }[] } }).integrationKeys;
      return nodes.find((node) => node.id === id) ?? {};
    },
    async storedText(id) {
      const sql = 'SELECT to_jsonb(k)::text AS text FROM identity.integration_keys k WHERE id = $1';
      const rows = await runAsTenant(tenantId, () => graph.dataSource.query<{ text: string }[]>(sql, [id]));
      return rows[0]?.text ?? '';
    },
  };
}
