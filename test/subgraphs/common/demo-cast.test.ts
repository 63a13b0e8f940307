import { describe, expect, test } from '@jest/globals';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';

const casts = demoTenantPlans(5000).map((plan) => createCast(plan, '2026-03-02'));

describe('the cast of the demo', () => {
  test('is the same for the same plan and day', () => {
    const again = demoTenantPlans(5000).map((plan) => createCast(plan, '2026-03-02'));
    expect(JSON.stringify(again)).toBe(JSON.stringify(casts));
  });

  test('has 400 tickets and 150 projects for 60 companies', () => {
    const [northwind] = demoTenantPlans(60).map((plan) => createCast(plan, '2026-03-02'));
    expect(northwind?.counts).toEqual({ tickets: 400, projects: 150 });
  });

  test('keeps its ids when it grows', () => {
    const [small] = demoTenantPlans(3).map((plan) => createCast(plan, '2026-09-09'));
    expect(small?.companies).toEqual(casts[0]?.companies.slice(0, 3));
  });

  test('gives nobody and nothing the same id, e-mail address or domain twice', () => {
    const ids = casts.flatMap(({ companies, staff }) => [
      ...staff.map((person) => person.id),
      ...companies.flatMap((company) => [
        company.id,
        company.clientId,
        ...company.contractIds,
        ...company.contacts.map((contact) => contact.id),
      ]),
    ]);
    const emails = casts.flatMap(({ staff }) => staff.map((person) => person.email));
    const domains = casts[0]?.companies.map((company) => company.domain) ?? [];
    for (const list of [ids, emails, domains]) expect(new Set(list).size).toBe(list.length);
  });

  test('has somebody in every role, and the two owners', () => {
    for (const { staff } of casts) expect(new Set(staff.map((person) => person.role)).size).toBe(9);
    expect(casts.map(({ staff }) => staff[0]?.email)).toEqual([
      'ada@northwind.example',
      'grace@fabrikam.example',
    ]);
  });
});
