import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { matters } from '../../../subgraphs/legal/demo/matters.ts';
import { policies, requirements, signers } from '../../../subgraphs/legal/demo/policies.ts';
import { templates } from '../../../subgraphs/legal/demo/templates.ts';
import { isOpen } from '../../../subgraphs/legal/domain/matter-status.ts';
import { policyStatus } from '../../../subgraphs/legal/domain/policy-status.ts';
import { signingOutcome } from '../../../subgraphs/legal/domain/signing-outcome.ts';
import { legal } from '../../../subgraphs/legal/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
import { readCompanies } from './ask.ts';

const today = '2026-03-02';
const start = new Date(`${today}T00:00:00Z`);

describe.each([7, 60, 600])('with %d companies', (size) => {
  const cast = createCast(demoTenantPlans(size)[0], today);
  const rows = {
    templates: [...templates(cast)],
    requirements: [...requirements(cast)],
    policies: [...policies(cast)],
    signers: [...signers(cast)],
    matters: [...matters(cast)],
  };

  test('is the same every time', () => {
    const again = createCast(demoTenantPlans(size)[0], today);
    expect(legal.demo(again).map((table) => [...table.rows])).toEqual(Object.values(rows));
  });

  test('gives every row an id of its own', () => {
    for (const table of Object.values(rows)) {
      expect(new Set(table.map((row) => row.id)).size).toBe(table.length);
    }
  });

  test('has policies in every state, 2 to 5 a company', () => {
    const statuses = rows.policies.map((policy) => policyStatus(policy, today));
    expect(new Set(statuses)).toEqual(new Set(['DRAFT', 'SENT', 'SIGNED', 'DECLINED', 'EXPIRED']));
    const counts = Map.groupBy(rows.policies, (policy) => policy.companyId);
    expect(counts.size).toBe(size);
    for (const { length } of counts.values()) expect([2, 3, 4, 5]).toContain(length);
  });

  test('lets every policy stand where its signers say, all of them contacts of its company', () => {
    const answers = Map.groupBy(rows.signers, (signer) => signer.policyId);
    const contacts = new Map(cast.companies.map((company) => [company.id, company.contacts]));
    for (const policy of rows.policies) {
      const ofPolicy = answers.get(policy.id) ?? [];
      expect(signingOutcome(ofPolicy)).toEqual({ signedAt: policy.signedAt, declinedAt: policy.declinedAt });
      expect(ofPolicy.map((signer) => signer.position)).toEqual(ofPolicy.map((_, index) => index));
      const known = contacts.get(policy.companyId)?.map((contact) => contact.id);
      for (const signer of ofPolicy) expect(known).toContain(signer.contactId);
      if (policyStatus(policy, today) !== 'DRAFT') expect(ofPolicy.length).toBeGreaterThan(0);
    }
  });

  test('has matters of every type and status, at most 3 a company, some assigned and some from tickets', () => {
    expect(new Set(rows.matters.map((matter) => matter.type)).size).toBe(5);
    expect(new Set(rows.matters.map((matter) => matter.status)).size).toBe(5);
    for (const { length } of Map.groupBy(rows.matters, (matter) => matter.companyId).values()) {
      expect(length).toBeLessThanOrEqual(3);
    }
    const attorneys = cast.staff.filter((person) => person.role === 'ATTORNEY').map((person) => person.id);
    const assignees = new Set(rows.matters.map((matter) => matter.assigneeId));
    expect(assignees).toEqual(new Set([null, ...attorneys]));
  });

  test('links matters to tickets of their own company, each to another one', () => {
    const indexes = new Map(cast.companies.map((company) => [company.id, company.index]));
    const numbers = new Map(
      Array.from({ length: cast.counts.tickets }, (_, index) => [cast.id('Ticket', index), index]),
    );
    const linked = rows.matters.filter((matter) => matter.ticketId !== null);
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.length).toBeLessThan(rows.matters.length);
    expect(new Set(linked.map((matter) => matter.ticketId)).size).toBe(linked.length);
    for (const matter of linked) {
      const ticket = numbers.get(matter.ticketId ?? '') ?? Number.NaN;
      expect(ticket % size).toBe(indexes.get(matter.companyId));
    }
  });

  test('knows nothing of what is still to come', () => {
    for (const policy of rows.policies) {
      for (const instant of [policy.createdAt, policy.sentAt, policy.signedAt, policy.declinedAt]) {
        if (instant) expect(instant.getTime()).toBeLessThan(start.getTime());
      }
      const answered = policy.signedAt ?? policy.declinedAt;
      if (answered) expect(answered.getTime()).toBeGreaterThan(policy.sentAt?.getTime() ?? Infinity);
    }
    for (const { openedAt, closedAt, status } of rows.matters) {
      expect((closedAt ?? openedAt).getTime()).toBeLessThan(start.getTime());
      expect(closedAt === null).toBe(isOpen(status));
      if (closedAt) expect(closedAt.getTime()).toBeGreaterThan(openedAt.getTime());
    }
  });
});

describe('in the database', () => {
  const cast = createCast(demoTenantPlans(60)[0], today);
  let graph: TestSubgraph;
  beforeAll(async () => {
    graph = await startTestSubgraph(legal, today);
    await graph.fill(cast.tenant.id, legal.demo(cast));
  });
  afterAll(() => graph.close());

  test('the first company has everything to look at', async () => {
    const ids = cast.companies.map((company) => company.id);
    const [first] = await readCompanies(
      graph,
      cast.tenant.id,
      ids.slice(0, 1),
      `compliance { score requirements { state } signedPolicies { status } pendingPolicies { status } }
       openMatterCount policies(status: EXPIRED) { totalCount }`,
    );
    expect(first).toEqual({
      compliance: {
        score: 60,
        requirements: ['EXPIRED', 'PENDING', 'SATISFIED', 'SATISFIED', 'SATISFIED'].map((state) => ({
          state,
        })),
        signedPolicies: Array.from({ length: 3 }, () => ({ status: 'SIGNED' })),
        pendingPolicies: [{ status: 'SENT' }],
      },
      openMatterCount: 2,
      policies: { totalCount: 1 },
    });
  });

  test('scores go from nothing over 0 and what lies between to 100', async () => {
    const ids = cast.companies.map((company) => company.id);
    const found = await readCompanies<{ compliance: { score: number | null } }>(
      graph,
      cast.tenant.id,
      ids,
      'compliance { score }',
    );
    const scores = new Set(found.map(({ compliance }) => compliance.score));
    for (const score of [null, 0, 60, 100]) expect(scores).toContain(score);
    expect(scores.size).toBeGreaterThan(6);
  });
});
