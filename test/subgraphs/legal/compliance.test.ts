import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { legal } from '../../../subgraphs/legal/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
import { readCompany } from './ask.ts';
import { declined, LegalRows, sent, signed } from './rows.ts';

const today = '2026-03-02';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(legal, today);
});
afterAll(() => graph.close());

interface Read {
  compliance: Record<string, unknown>;
}

/** The compliance of one company whose rows are these. */
async function compliance(rows: LegalRows, companyId: string, fields: string) {
  await graph.fill(rows.tenantId, rows.tables());
  return (await readCompany<Read>(graph, rows.tenantId, companyId, `compliance { ${fields} }`)).compliance;
}

const counts = 'score requiredCount satisfiedCount';

describe('the score', () => {
  test('is null where nothing is required, also with signed policies', async () => {
    const rows = new LegalRows('nothing required');
    const companyId = rows.company();
    rows.policy({ companyId, templateId: rows.template(), ...signed });
    expect(await compliance(rows, companyId, `${counts} requirements { state }`)).toEqual({
      score: null,
      requiredCount: 0,
      satisfiedCount: 0,
      requirements: [],
    });
  });

  test('is 0 where nothing that is required is signed', async () => {
    const rows = new LegalRows('none signed');
    const companyId = rows.company();
    const [missing, pending, other] = [rows.template(), rows.template(), rows.template()];
    rows.require(companyId, missing);
    rows.require(companyId, pending);
    rows.policy({ companyId, templateId: pending, ...sent });
    rows.policy({ companyId, templateId: other, ...signed });
    rows.policy({ companyId: rows.company(), templateId: missing, ...signed });
    expect(await compliance(rows, companyId, counts)).toEqual({
      score: 0,
      requiredCount: 2,
      satisfiedCount: 0,
    });
  });

  test('is rounded down', async () => {
    const rows = new LegalRows('partial');
    const companyId = rows.company();
    const templates = [rows.template(), rows.template(), rows.template()];
    for (const templateId of templates) rows.require(companyId, templateId);
    for (const templateId of templates.slice(0, 2)) rows.policy({ companyId, templateId, ...signed });
    expect(await compliance(rows, companyId, counts)).toEqual({
      score: 66,
      requiredCount: 3,
      satisfiedCount: 2,
    });
  });

  test('counts a requirement once, however often it was signed', async () => {
    const rows = new LegalRows('signed twice');
    const companyId = rows.company();
    const templateId = rows.template();
    rows.require(companyId, templateId);
    rows.policy({ companyId, templateId, ...signed });
    rows.policy({ companyId, templateId, ...signed });
    expect(await compliance(rows, companyId, counts)).toEqual({
      score: 100,
      requiredCount: 1,
      satisfiedCount: 1,
    });
  });

  test.each([
    ['2026-03-03', 100, 'SATISFIED'],
    ['2026-03-02', 0, 'EXPIRED'],
    ['2026-03-01', 0, 'EXPIRED'],
  ])('of a policy that ends on %s is %d on 2026-03-02', async (expiresOn, score, state) => {
    const rows = new LegalRows(`expiry ${expiresOn}`);
    const companyId = rows.company();
    const templateId = rows.template();
    rows.require(companyId, templateId);
    rows.policy({ companyId, templateId, ...signed, expiresOn });
    const found = await compliance(rows, companyId, 'score requirements { state } signedPolicies { id }');
    expect(found).toMatchObject({ score, requirements: [{ state }] });
    expect(found['signedPolicies']).toHaveLength(score === 100 ? 1 : 0);
  });
});

describe('the lists that explain it', () => {
  test('requirements say what is missing first, with template and policy', async () => {
    const rows = new LegalRows('requirements');
    const companyId = rows.company();
    const named = Object.fromEntries(
      ['done', 'pending', 'declined', 'expired', 'draft', 'missing'].map((name) => [
        name,
        rows.template(name),
      ]),
    );
    for (const templateId of Object.values(named)) rows.require(companyId, templateId);
    const policy = (name: string, facts: object) =>
      rows.policy({ companyId, templateId: named[name] ?? '', title: `the ${name} one`, ...facts });
    policy('done', signed);
    policy('pending', sent);
    policy('declined', declined);
    policy('expired', { ...signed, expiresOn: today });
    policy('draft', {});
    const { requirements } = await compliance(
      rows,
      companyId,
      'requirements { state template { name category } policy { title company { id } } }',
    );
    const line = (state: string, name: string, title: string | null) => ({
      state,
      template: { name, category: 'NDA' },
      policy: title === null ? null : { title, company: { id: companyId } },
    });
    expect(requirements).toEqual([
      line('MISSING', 'draft', 'the draft one'),
      line('MISSING', 'missing', null),
      line('EXPIRED', 'expired', 'the expired one'),
      line('DECLINED', 'declined', 'the declined one'),
      line('PENDING', 'pending', 'the pending one'),
      line('SATISFIED', 'done', 'the done one'),
    ]);
  });

  test('a renewal that is declined leaves the signed policy in force; a draft does not hide an expired one', async () => {
    const rows = new LegalRows('renewal');
    const companyId = rows.company();
    const [inForce, ended] = [rows.template(), rows.template()];
    rows.require(companyId, inForce);
    rows.require(companyId, ended);
    rows.policy({ companyId, templateId: inForce, title: 'in force', ...signed });
    rows.policy({ companyId, templateId: inForce, title: 'renewal', ...declined });
    rows.policy({ companyId, templateId: ended, title: 'ended', ...signed, expiresOn: today });
    rows.policy({ companyId, templateId: ended, title: 'draft' });
    expect(await compliance(rows, companyId, 'requirements { state policy { title } }')).toEqual({
      requirements: [
        { state: 'EXPIRED', policy: { title: 'ended' } },
        { state: 'SATISFIED', policy: { title: 'in force' } },
      ],
    });
  });

  test('signed and pending policies come newest first, whatever is required', async () => {
    const rows = new LegalRows('signed and pending');
    const companyId = rows.company();
    const templateId = rows.template();
    const kinds = { signed, pending: sent, declined, draft: {}, expired: { ...sent, expiresOn: today } };
    for (const age of ['old', 'new']) {
      for (const [kind, facts] of Object.entries(kinds)) {
        rows.policy({ companyId, templateId, title: `${age} ${kind}`, ...facts });
      }
    }
    rows.policy({ companyId: rows.company(), templateId, title: 'of another', ...signed });
    const found = await compliance(
      rows,
      companyId,
      'signedPolicies { title status } pendingPolicies { title status }',
    );
    expect(found).toEqual({
      signedPolicies: [
        { title: 'new signed', status: 'SIGNED' },
        { title: 'old signed', status: 'SIGNED' },
      ],
      pendingPolicies: [
        { title: 'new pending', status: 'SENT' },
        { title: 'old pending', status: 'SENT' },
      ],
    });
  });

  test('have at most 200 policies each', async () => {
    const rows = new LegalRows('many');
    const companyId = rows.company();
    const templateId = rows.template();
    for (let index = 0; index < 205; index += 1) {
      rows.policy({ companyId, templateId, title: `signed ${index}`, ...signed });
      rows.policy({ companyId, templateId, title: `sent ${index}`, ...sent });
    }
    const found = await compliance(rows, companyId, 'signedPolicies { title } pendingPolicies { title }');
    expect(found['signedPolicies']).toHaveLength(200);
    expect((found['signedPolicies'] as unknown[])[0]).toEqual({ title: 'signed 204' });
    expect(found['pendingPolicies']).toHaveLength(200);
    expect((found['pendingPolicies'] as unknown[])[0]).toEqual({ title: 'sent 204' });
  });
});

describe('what is loaded', () => {
  test.each([
    ['score requiredCount satisfiedCount', ['requirements']],
    ['requirements { state }', ['requirements']],
    ['requirements { template { name } }', ['requirements', 'templates']],
    ['signedPolicies { title status }', ['policies']],
    ['pendingPolicies { title }', ['policies']],
  ])('for { %s } is no more than that', async (fields, tables) => {
    const rows = new LegalRows('loaded');
    const companyId = rows.company();
    const templateId = rows.template();
    rows.require(companyId, templateId);
    rows.policy({ companyId, templateId, ...signed });
    await graph.fill(rows.tenantId, rows.tables());
    graph.statements.length = 0;
    await readCompany(graph, rows.tenantId, companyId, `compliance { ${fields} }`);
    const read = graph.statements.map((sql) => /FROM "?legal"?\."?(\w+)"?/.exec(sql)?.[1]);
    expect(read).toEqual(tables);
  });
});
