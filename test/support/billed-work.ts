import { expect } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { demoCasts } from '../../launch/demo-casts.ts';
import { dayOf } from '../../subgraphs/common/clock.ts';
import { mutationText } from './mutation-text.ts';
import type { TestProduct } from './product.ts';

type Cast = ReturnType<typeof demoCasts>[number];
/** The first two tenants of the demo. */
export const [cast, otherCast] = demoCasts(new Date()) as [Cast, Cast];
export const today = dayOf(new Date());
export const owner = emailOf('OWNER');
export const manager = emailOf('PROJECT_MANAGER');
export const technician = emailOf('TECHNICIAN');
const company = cast.companies.find(({ hasClient }) => hasClient) as Cast['companies'][number];

/** Somebody with a role in a tenant of the demo. */
export function emailOf(role: string, { staff }: Cast = cast): string {
  const found = staff.find((person) => person.role === role);
  if (!found) throw new Error(`The demo has no ${role}.`);
  return found.email;
}

/** What a mutation answers, as far as all payloads are alike. */
export interface Payload {
  readonly errors: readonly { readonly code: string; readonly message: string }[];
}

export interface Export {
  readonly state: string;
  readonly reason: string | null;
}

/** Work that is billed on a PSA contract, done through the whole product by people of the demo. */
export interface BilledWork {
  /** Does one thing, and hands back what came of it, also where it was refused. */
  mutate<Thing>(
    email: string,
    name: string,
    input: Record<string, unknown>,
    selection: string,
  ): Promise<Thing & Payload>;
  /** Does one thing, and fails where it was refused. */
  change<Thing>(
    email: string,
    name: string,
    input: Record<string, unknown>,
    selection: string,
  ): Promise<Thing>;
  /** A new key for Projects, as a person with the right to it makes it. */
  createKey(email?: string): Promise<{ id: string; secret: string }>;
  saveSettings(input: Record<string, unknown>): Promise<unknown>;
  /** A contract by the hour, at 90 dollars, and an active project with a task: they are not linked yet. */
  agree(): Promise<{ contractId: string; projectId: string; taskId: string }>;
  link(projectId: string, contractId: string): Promise<Payload>;
  logAndApprove(taskId: string, minutes: number): Promise<string>;
  exportOf(id: string): Promise<Export>;
  /** Waits for the export of an entry to be as `isThere` says, for so long at most. */
  untilExport(id: string, patienceMs: number, isThere: (found: Export) => boolean): Promise<Export>;
}

export function createBilledWork(product: TestProduct): BilledWork {
  const mutate: BilledWork['mutate'] = async (email, name, input, selection) => {
    const query = mutationText(name, `${selection} errors { code message }`, 'done');
    const { data, errors } = await product.ask(email, query, { input });
    expect({ name, errors }).toEqual({ name, errors: undefined });
    return data?.['done'] as never;
  };
  const change = async <Thing>(...asked: Parameters<BilledWork['change']>): Promise<Thing> => {
    const payload = await mutate<Thing>(...asked);
    expect({ name: asked[1], errors: payload.errors }).toEqual({ name: asked[1], errors: [] });
    return payload;
  };
  const idOf = async (email: string, name: string, thing: string, input: Record<string, unknown>) =>
    (await change<Record<string, { id: string }>>(email, name, input, `${thing} { id }`))[thing]?.id ?? '';
  const exportOf = async (id: string): Promise<Export> => {
    const query = 'query ($id: ID!) { timeEntry(id: $id) { export { state reason } } }';
    const { data, errors } = await product.ask(manager, query, { id });
    expect(errors).toBeUndefined();
    return (data?.['timeEntry'] as { export: Export }).export;
  };
  return {
    mutate,
    change,
    exportOf,
    async createKey(email = owner) {
      const input = { product: 'PROJECTS', name: 'Time', scopes: ['psa.contracts.read', 'time.import'] };
      const selection = 'integrationKey { id } secret';
      const { integrationKey, secret } = await change<{ integrationKey: { id: string }; secret: string }>(
        email,
        'createIntegrationKey',
        input,
        selection,
      );
      return { id: integrationKey.id, secret };
    },
    saveSettings: (input) => change(owner, 'savePsaSettings', input, 'psaSettings { apiUrl }'),
    async agree() {
      const terms = {
        clientId: company.clientId,
        name: 'Migration by the hour',
        type: 'TIME_AND_MATERIAL',
        startsOn: '2026-01-01',
        hourlyRate: { amountMinor: 9000, currency: 'USD' },
      };
      const contractId = await idOf(owner, 'createContract', 'contract', terms);
      const plan = { companyId: company.id, name: 'Migration', startsOn: today };
      const projectId = await idOf(manager, 'createProject', 'project', plan);
      await change(manager, 'moveProject', { projectId, status: 'ACTIVE' }, '');
      const title = 'Move the mailboxes';
      const taskId = await idOf(manager, 'createTask', 'task', { projectId, title });
      return { contractId, projectId, taskId };
    },
    link: (projectId, contractId) => mutate(manager, 'linkContract', { projectId, contractId }, ''),
    async logAndApprove(taskId, minutes) {
      const spent = { taskId, workedOn: today, minutes, note: 'Moved ten mailboxes' };
      const id = await idOf(technician, 'logTime', 'timeEntry', spent);
      await change(technician, 'submitTime', { ids: [id] }, '');
      await change(manager, 'approveTime', { ids: [id] }, '');
      return id;
    },
    async untilExport(id, patienceMs, isThere) {
      const end = Date.now() + patienceMs;
      for (;;) {
        const found = await exportOf(id);
        if (isThere(found)) return found;
        if (Date.now() > end) throw new Error(`The export still is ${JSON.stringify(found)}.`);
        await setTimeout(100);
      }
    },
  };
}
