import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../schema/viewer.ts';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { demoRows } from '../../../subgraphs/common/demo/demo-rows.ts';
import { BrandingEntity } from '../../../subgraphs/identity/entities.ts';
import { identity } from '../../../subgraphs/identity/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';

const today = '2026-03-02';
const [northwind, fabrikam] = demoTenantPlans(1).map((plan) => createCast(plan, today)) as [
  ReturnType<typeof createCast>,
  ReturnType<typeof createCast>,
];
const tenantId = northwind.tenant.id;
const admin = { roles: ['ADMIN'] };
const technician = { roles: ['TECHNICIAN'] };

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(identity, today);
});
beforeEach(async () => {
  for (const cast of [northwind, fabrikam]) {
    await graph.fill(cast.tenant.id, identity.demo(cast));
    await graph.fill(cast.tenant.id, [demoRows(BrandingEntity, [])]);
  }
});
afterAll(() => graph.close());

const fields = 'companyName logoUrl primaryColor defaults';
const byDefault = {
  companyName: 'Northwind Managed IT',
  logoUrl: null,
  primaryColor: '#2563eb',
  defaults: ['COMPANY_NAME', 'LOGO', 'PRIMARY_COLOR'],
};
const whole = {
  companyName: 'Northwind',
  logoUrl: 'https://northwind.example/logo.svg?v=2',
  primaryColor: '#0f766e',
};

async function branding(of = tenantId, viewer: Partial<Viewer> = technician): Promise<unknown> {
  const { data, errors } = await graph.ask(
    of,
    `{ viewer { tenant { branding { ${fields} } } } }`,
    {},
    viewer,
  );
  expect(errors).toBeUndefined();
  return (data?.['viewer'] as { tenant: { branding: unknown } }).tenant.branding;
}

async function save(input: Record<string, unknown>, viewer: Partial<Viewer> = admin, as = tenantId) {
  const query = `mutation ($input: SaveBrandingInput!) {
    saveBranding(input: $input) { branding { ${fields} } errors { code message path } } }`;
  const { data, errors } = await graph.ask(as, query, { input }, viewer);
  const codes = errors?.map(({ extensions }) => extensions?.['code']);
  return codes ? { codes } : data?.['saveBranding'];
}

async function hubFindings(viewer: Partial<Viewer> = admin, id = tenantId) {
  const query = `query ($references: [_Any!]!) { _entities(representations: $references) {
    ... on IntegrationHealth { hubFindings { code status message wayOut since } } } }`;
  const references = [{ __typename: 'IntegrationHealth', tenantId: id }];
  const { data, errors } = await graph.ask(tenantId, query, { references }, viewer);
  const [found] = data?.['_entities'] as ({ hubFindings: { code: string }[] | null } | null)[];
  return {
    // What is found of the directory has tests of its own.
    found: found && {
      hubFindings: found.hubFindings?.filter(({ code }) => !code.startsWith('DIRECTORY_')) ?? null,
    },
    codes: errors?.map(({ extensions }) => extensions?.['code']),
  };
}

describe('the branding of a tenant', () => {
  test('is the default where nothing is set, and says so', async () => {
    expect(await branding()).toEqual(byDefault);
  });

  test('is what was saved; whoever is of the tenant sees it, and nobody of another', async () => {
    expect(await save(whole)).toEqual({ branding: { ...whole, defaults: [] }, errors: [] });
    expect(await branding()).toEqual({ ...whole, defaults: [] });
    expect(await branding(fabrikam.tenant.id, admin)).toEqual({
      ...byDefault,
      companyName: 'Fabrikam Technology Services',
    });
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Tenant { branding { logoUrl } } } }`;
    const references = [{ __typename: 'Tenant', id: tenantId }];
    const { data } = await graph.ask(fabrikam.tenant.id, query, { r: references }, admin);
    expect(data).toEqual({ _entities: [null] });
  });
});

describe('saveBranding', () => {
  test('leaves what is left out as it is, and goes back to the default with null', async () => {
    await save(whole);
    expect(await save({ primaryColor: '#B45309' })).toMatchObject({
      branding: { ...whole, primaryColor: '#b45309', defaults: [] },
    });
    expect(await save({ logoUrl: null, companyName: null })).toMatchObject({
      branding: { ...byDefault, primaryColor: '#b45309', defaults: ['COMPANY_NAME', 'LOGO'] },
    });
    expect(await save({})).toMatchObject({ branding: { primaryColor: '#b45309' }, errors: [] });
    expect(await save({ primaryColor: null })).toMatchObject({ branding: byDefault });
  });

  test('keeps what two at once have saved', async () => {
    await Promise.all([
      save({ companyName: whole.companyName }),
      save({ logoUrl: whole.logoUrl }),
      save({ primaryColor: whole.primaryColor }),
    ]);
    expect(await branding()).toEqual({ ...whole, defaults: [] });
  });

  const long = `https://northwind.example/${'x'.repeat(475)}`;
  test.each<[string, string, string]>([
    ['companyName', ' ', 'must say something; received an empty text'],
    ['companyName', 'x'.repeat(101), 'has at most 100 characters; received 101'],
    ['companyName', 'a\0b', 'U+0000'],
    ['logoUrl', 'http://northwind.example/logo.svg', 'received "http://northwind.example/logo.svg"'],
    ['logoUrl', 'data:image/png;base64,AAAA', 'must be an https address'],
    ['logoUrl', 'https://', 'received "https://"'],
    ['logoUrl', ' https://northwind.example/logo.svg', 'must be an https address'],
    ['logoUrl', 'https://northwind.example/a\0b', 'must be an https address'],
    ['logoUrl', '', 'must be an https address'],
    ['logoUrl', long, 'at most 500 visible ASCII characters'],
    ['logoUrl', 'https://ada:secret@northwind.example/logo.svg', 'must hold no user name and no password'],
    ['primaryColor', 'blue', 'received "blue"'],
    ['primaryColor', '#fff', 'six hexadecimal digits; received "#fff"'],
    ['primaryColor', '#0f766g', 'must be a color such as "#2563eb"'],
    ['primaryColor', '#0f766e\n', 'must be a color'],
  ])('refuses the %s %j', async (field, value, message) => {
    await save(whole);
    expect(await save({ companyName: 'Another', [field]: value })).toEqual({
      branding: null,
      errors: [{ code: 'INVALID_VALUE', message: expect.stringContaining(message), path: ['input', field] }],
    });
    expect(await branding()).toEqual({ ...whole, defaults: [] });
  });

  test('takes an address that is as long as it may be', async () => {
    const logoUrl = long.slice(0, 500);
    expect(await save({ logoUrl })).toMatchObject({ branding: { logoUrl }, errors: [] });
  });

  test('tells all that is wrong at once', async () => {
    expect(await save({ companyName: '', logoUrl: 'x', primaryColor: 'x' })).toMatchObject({
      errors: [
        { path: ['input', 'companyName'] },
        { path: ['input', 'logoUrl'] },
        { path: ['input', 'primaryColor'] },
      ],
    });
  });

  test('needs the permission', async () => {
    expect(await save(whole, technician)).toEqual({ codes: ['FORBIDDEN'] });
    expect(await branding()).toEqual(byDefault);
  });

  test('is refused where there is no such tenant', async () => {
    expect(await save(whole, admin, 'ten_nobody')).toMatchObject({
      branding: null,
      errors: [{ code: 'NOT_FOUND', message: 'There is no tenant ten_nobody.' }],
    });
  });
});

describe('hubFindings', () => {
  const finding = { code: 'BRANDING_MISSING', status: 'WARNING', since: null };
  const wayOut = 'Save what is missing with saveBranding.';

  test('tells what is missing of the branding, what is shown in its place, and the way out', async () => {
    const message =
      'The branding lacks the company name, the logo and the primary color: the client portal shows the tenant’s name (“Northwind Managed IT”), the company name as text in place of a logo and the default blue (#2563eb).';
    expect(await hubFindings()).toEqual({ found: { hubFindings: [{ ...finding, message, wayOut }] } });
  });

  test('names only what is missing, and finds nothing where all is set', async () => {
    await save({ ...whole, logoUrl: null });
    const message =
      'The branding lacks the logo: the client portal shows the company name as text in place of a logo.';
    expect(await hubFindings()).toEqual({ found: { hubFindings: [{ ...finding, message, wayOut }] } });
    await save({ logoUrl: whole.logoUrl });
    expect(await hubFindings()).toEqual({ found: { hubFindings: [] } });
  });

  test('needs the permission', async () => {
    expect(await hubFindings(technician)).toEqual({ found: { hubFindings: null }, codes: ['FORBIDDEN'] });
  });

  test('are not told of another tenant', async () => {
    expect(await hubFindings(admin, fabrikam.tenant.id)).toEqual({ found: null });
  });
});
