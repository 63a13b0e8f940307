import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../subgraphs/common/clock.ts';
import { policyStatus, type PolicyFacts } from '../../../subgraphs/legal/domain/policy-status.ts';
import { requirementState } from '../../../subgraphs/legal/domain/requirement-state.ts';
import { signingOutcome } from '../../../subgraphs/legal/domain/signing-outcome.ts';
import type { PolicyRow } from '../../../subgraphs/legal/entities.ts';
import { legal } from '../../../subgraphs/legal/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
import { readCompany } from './ask.ts';
import { LegalRows } from './rows.ts';

// What PostgreSQL filters by and chooses must be what the domain's pure functions say, on any rows.

const today = '2026-03-02';
const statuses = ['DRAFT', 'SENT', 'SIGNED', 'DECLINED', 'EXPIRED'] as const;

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(legal, today);
});
afterAll(() => graph.close());

const instant = new Date('2026-02-01T09:00:00Z');
const answer = fc.constantFrom(
  { signedAt: null, declinedAt: null },
  { signedAt: instant, declinedAt: null },
  { signedAt: instant, declinedAt: null },
  { signedAt: null, declinedAt: instant },
);
const facts: fc.Arbitrary<PolicyFacts> = fc
  .record({
    isSent: fc.nat({ max: 4 }).map((draw) => draw > 0),
    answers: fc.array(answer, { maxLength: 3 }),
    expiresIn: fc.option(fc.integer({ min: -2, max: 2 })),
  })
  .map(({ isSent, answers, expiresIn }) => ({
    sentAt: isSent ? instant : null,
    ...signingOutcome(isSent ? answers : []),
    expiresOn: expiresIn === null ? null : addDays(today, expiresIn),
  }));

describe('the filter by status', () => {
  test('finds what policyStatus says, and every policy in one status', async () => {
    const fields = `policies(first: 200) { nodes { id status } } ${statuses
      .map((status) => `${status}: policies(first: 200, status: ${status}) { totalCount nodes { id } }`)
      .join(' ')}`;
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 40 }), async (all) => {
        const rows = new LegalRows('filter');
        const companyId = rows.company();
        const templateId = rows.template();
        const policies = all.map((one) => rows.policy({ companyId, templateId, ...one })).reverse();
        await graph.fill(rows.tenantId, rows.tables());
        const found = await readCompany<Record<string, { totalCount: number; nodes: { id: string }[] }>>(
          graph,
          rows.tenantId,
          companyId,
          fields,
        );
        expect(found['policies']?.nodes).toEqual(
          policies.map((policy) => ({ id: policy.id, status: policyStatus(policy, today) })),
        );
        for (const status of statuses) {
          const expected = policies.filter((policy) => policyStatus(policy, today) === status);
          expect(found[status]?.nodes).toEqual(expected.map(({ id }) => ({ id })));
          expect(found[status]?.totalCount).toBe(expected.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the policy that decides a requirement', () => {
  test('is the newest that satisfies it, else the newest that was sent, else the newest draft', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { maxLength: 8 }), async (all) => {
        const rows = new LegalRows('decisive');
        const companyId = rows.company();
        const templateId = rows.template();
        rows.require(companyId, templateId);
        const policies = all.map((one) => rows.policy({ companyId, templateId, ...one }));
        await graph.fill(rows.tenantId, rows.tables());
        const found = await readCompany<{ compliance: { requirements: unknown[] } }>(
          graph,
          rows.tenantId,
          companyId,
          'compliance { requirements { state policy { id } } }',
        );
        const decisive = decisivePolicy(policies);
        expect(found.compliance.requirements).toEqual([
          {
            state: requirementState(decisive ? policyStatus(decisive, today) : null),
            policy: decisive ? { id: decisive.id } : null,
          },
        ]);
      }),
      { numRuns: 60 },
    );
  });
});

function decisivePolicy(policies: readonly PolicyRow[]): PolicyRow | undefined {
  return (
    policies.findLast((policy) => policyStatus(policy, today) === 'SIGNED') ??
    policies.findLast((policy) => policyStatus(policy, today) !== 'DRAFT') ??
    policies.at(-1)
  );
}
