import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { problem } from '../../../support/fake-psa.ts';
import { contract, key, startExportGraph, type ExportGraph } from './export-graph.ts';
import { mara, olga, otherProject, otherTenant, tenant, today, type TimeGraph } from './time-graph.ts';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import { createSecretBox } from '../../../../subgraphs/common/secrets/secret-box.ts';
import { keyPurpose } from '../../../../subgraphs/projects/psa/setup.ts';

let graph: ExportGraph;
let time: TimeGraph;
beforeAll(async () => {
  graph = await startExportGraph();
  time = graph.time;
});
beforeEach(() => graph.begin());
afterAll(() => graph.close());

const fields = `status findings { code status message wayOut since } lastContact { outcome reason at since }
  timeExports { pendingCount waitingForContractCount failedCount exportedCount lastExportedAt nextTryAt }`;

interface Health {
  readonly status: string;
  readonly findings: readonly { code: string; message: string; since: string | null }[];
  readonly lastContact: { outcome: string; reason: string | null; at: string; since: string } | null;
  readonly timeExports: Record<string, unknown>;
}

async function health(of = tenant): Promise<Health> {
  const query = `{ integrationHealth { ${fields} } }`;
  return (await time.ask<{ integrationHealth: Health }>(query, {}, olga, of)).integrationHealth;
}

async function codes(): Promise<string[]> {
  return (await health()).findings.map(({ code }) => code);
}

async function testConnection(): Promise<{ integrationHealth: Health | null; errors: unknown[] }> {
  const query = `mutation { testPsaConnection { integrationHealth { ${fields} } errors { code message } } }`;
  return (await time.ask<{ testPsaConnection: never }>(query, {}, olga)).testPsaConnection;
}

const at = (clock: string) => `${today}T${clock}.000Z`;

describe('integrationHealth', () => {
  test('is well once PSA has answered, and counts what became of time', async () => {
    await time.approved({ minutes: 30 });
    await graph.run();
    graph.pass(5);
    await time.approved({ minutes: 20 });
    expect(await health()).toEqual({
      status: 'OK',
      findings: [],
      lastContact: { outcome: 'ANSWERED', reason: null, at: at('12:00:00'), since: at('12:00:00') },
      timeExports: {
        pendingCount: 1,
        waitingForContractCount: 0,
        failedCount: 0,
        exportedCount: 1,
        lastExportedAt: at('12:00:00'),
        nextTryAt: at('12:05:00'),
      },
    });
  });

  test('is of the tenant alone: another has not set up PSA', async () => {
    await time.approved();
    expect(await health(otherTenant)).toMatchObject({
      status: 'ERROR',
      findings: [{ code: 'PSA_NOT_SET_UP' }],
      lastContact: null,
      timeExports: { pendingCount: 0, exportedCount: 0, lastExportedAt: null, nextTryAt: null },
    });
  });

  test('tells of a key that PSA refuses since when, and of all that waits', async () => {
    await time.approved();
    graph.psa.keys.clear();
    await graph.run();
    graph.pass(10);
    await time.approved();
    await graph.run();
    const reason = 'PSA refused the integration key (status 401): The key has expired.';
    expect(await health()).toMatchObject({
      status: 'ERROR',
      findings: [
        { code: 'PSA_KEY_REFUSED', message: reason, since: at('12:00:00') },
        {
          code: 'EXPORT_PAUSED',
          message: `The export is paused, and 2 approved time entries wait: ${reason}`,
          since: at('12:00:00'),
        },
      ],
      timeExports: { pendingCount: 2 },
    });
    graph.psa.keys.add(key);
    await graph.save({ integrationKey: key });
    expect(await codes()).toEqual(['PSA_NOT_ASKED']);
    await graph.run();
    expect(await health()).toMatchObject({ status: 'OK', findings: [], timeExports: { exportedCount: 2 } });
  });

  test('tells since when PSA does not answer, however often it is asked', async () => {
    await time.approved();
    graph.psa.interfere = (request) => (request.socket.destroy(), false);
    await graph.run();
    graph.pass(10);
    await graph.run();
    const found = await health();
    expect(found.findings).toMatchObject([{ code: 'PSA_UNREACHABLE', since: at('12:00:00') }]);
    expect(found.lastContact).toMatchObject({ at: at('12:10:00'), since: at('12:00:00') });
    expect(found.timeExports).toMatchObject({ pendingCount: 1, nextTryAt: at('12:11:00') });
    graph.psa.reset();
    graph.pass(10);
    await graph.run();
    expect((await health()).lastContact).toMatchObject({ outcome: 'ANSWERED', since: at('12:20:00') });
  });

  test('tells of time that PSA refused, and of time without a contract', async () => {
    const { id } = await time.approved();
    const task = demoId('time', 'Task', 1);
    await time.approved({ taskId: task });
    graph.psa.refusals.set(id, 'The contract has ended.');
    await graph.run();
    expect(await health()).toMatchObject({
      findings: [
        {
          code: 'EXPORT_FAILED',
          message: expect.stringContaining('1 approved time entry has failed, the latest as: PSA refused it'),
          since: at('12:00:00'),
        },
        { code: 'WAITING_FOR_CONTRACT', message: expect.stringContaining('1 approved time entry waits') },
      ],
      timeExports: { failedCount: 1, waitingForContractCount: 1, nextTryAt: null },
    });
    graph.psa.refusals.clear();
    await graph.retry([id]);
    await graph.link(contract, otherProject);
    await graph.run();
    expect(await codes()).toEqual([]);
  });

  test('remembers what a link has heard, also one that is refused', async () => {
    graph.psa.interfere = (_, response) => (problem(response, 403, 'The key is not for this tenant.'), false);
    const query = `mutation ($input: LinkContractInput!) { linkContract(input: $input) { errors { code } } }`;
    const input = { projectId: otherProject, contractId: contract };
    expect(await time.ask(query, { input }, mara)).toEqual({
      linkContract: { errors: [{ code: 'REFUSED' }] },
    });
    expect(await codes()).toEqual(['PSA_KEY_NOT_ALLOWED']);
    graph.psa.reset();
    await graph.link(contract, otherProject);
    expect(await codes()).toEqual([]);
  });

  test('tells of a key that cannot be opened any more: links and exports say so, and all resumes once it is saved again', async () => {
    const { id } = await time.approved();
    const sealed = createSecretBox('the SECRETS_KEY of before').seal(key, keyPurpose(tenant));
    const replace = 'UPDATE projects.psa_settings SET sealed_key = $1';
    await time.asTenant(() => time.graph.dataSource.query(replace, [sealed]));
    expect(await health()).toMatchObject({
      status: 'ERROR',
      findings: [
        {
          code: 'PSA_KEY_UNREADABLE',
          message: expect.stringContaining('SECRETS_KEY'),
          wayOut: expect.stringContaining('savePsaSettings'),
          since: null,
        },
      ],
    });
    const reason = 'The integration key of PSA cannot be read any more: save it again with savePsaSettings.';
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: reason });
    expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING', reason });
    const query = `mutation ($input: LinkContractInput!) { linkContract(input: $input) { errors { code message } } }`;
    const input = { projectId: otherProject, contractId: contract };
    const refusal = [{ code: 'WRONG_STATE', message: reason }];
    expect(await time.ask(query, { input }, mara)).toEqual({ linkContract: { errors: refusal } });
    expect(await testConnection()).toEqual({ integrationHealth: null, errors: refusal });
    await graph.save({ integrationKey: key });
    await graph.run();
    expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED', reason: null });
    expect(await codes()).toEqual([]);
  });

  test('needs the permission', async () => {
    const { errors } = await time.graph.ask(tenant, '{ integrationHealth { status } }', {}, mara);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
  });
});

describe('a reference to integrationHealth, as the gateway sends it with what Hub has found', () => {
  const finding = {
    code: 'BRANDING_MISSING',
    status: 'WARNING',
    message: 'No logo.',
    wayOut: 'Save one.',
    since: null,
  };
  const grave = { ...finding, status: 'ERROR', since: at('09:30:00') };

  async function refer(more: Record<string, unknown>, viewer = olga, tenantId = tenant) {
    const query = `query ($references: [_Any!]!) {
      _entities(representations: $references) { ... on IntegrationHealth { tenantId ${fields} } } }`;
    const references = [{ __typename: 'IntegrationHealth', tenantId, ...more }];
    const { data, errors } = await time.graph.ask(tenant, query, { references }, viewer);
    const codes = errors?.map(({ extensions }) => extensions?.['code']);
    return { found: (data?.['_entities'] as (Health | null)[] | undefined)?.[0], codes };
  }

  test('puts Hub’s findings among those of Projects, the gravest first', async () => {
    await graph.save({ apiUrl: graph.psa.url });
    const own = { code: 'PSA_NOT_ASKED', status: 'WARNING' };
    const { found } = await refer({ hubFindings: [finding] });
    expect(found).toMatchObject({ tenantId: tenant, status: 'WARNING', findings: [own, finding] });
    const worse = await refer({ hubFindings: [finding, grave] });
    expect(worse.found).toMatchObject({ status: 'ERROR', findings: [grave, own, finding] });
  });

  test('has the worst of Hub alone, where Projects finds nothing', async () => {
    await testConnection();
    expect((await refer({ hubFindings: [] })).found).toMatchObject({ status: 'OK', findings: [] });
    expect((await refer({ hubFindings: [grave] })).found).toMatchObject({
      status: 'ERROR',
      findings: [grave],
    });
  });

  test('says nothing of all that is wrong where Hub’s findings are not known, and what Projects itself knows', async () => {
    expect(await refer({ hubFindings: null })).toEqual({
      found: expect.objectContaining({
        status: null,
        findings: null,
        timeExports: expect.objectContaining({ pendingCount: 0 }),
      }),
      codes: undefined,
    });
  });

  test('leads to nothing for another tenant', async () => {
    expect(await refer({ hubFindings: [] }, olga, otherTenant)).toEqual({ found: null, codes: undefined });
  });

  test('needs the permission', async () => {
    expect(await refer({ hubFindings: [] }, mara)).toEqual({ found: null, codes: ['FORBIDDEN'] });
  });
});

describe('testPsaConnection', () => {
  test('asks PSA, and tells what came of it', async () => {
    await graph.save({ apiUrl: graph.psa.url });
    expect(await codes()).toEqual(['PSA_NOT_ASKED']);
    expect(await testConnection()).toMatchObject({ integrationHealth: { status: 'OK' }, errors: [] });
    await graph.save({ apiUrl: `${graph.psa.url}/v2` });
    const { integrationHealth } = await testConnection();
    expect(integrationHealth?.findings).toMatchObject([
      {
        code: 'PSA_WRONG_ADDRESS',
        message: `What answers at ${graph.psa.url}/v2 is not PSA (status 404): is the API URL right?`,
      },
    ]);
  });

  test('says nothing of settings that were saved while it asked', async () => {
    let saved = false;
    graph.psa.interfere = async (_, response) => {
      if (!saved) await graph.save({ integrationKey: key });
      saved = true;
      problem(response, 401, 'No.');
      return false;
    };
    expect((await testConnection()).integrationHealth?.findings).toMatchObject([{ code: 'PSA_NOT_ASKED' }]);
  });

  test('is refused where nobody can be asked, with the way out', async () => {
    await graph.save({ integrationKey: null });
    expect(await testConnection()).toEqual({
      integrationHealth: null,
      errors: [
        { code: 'WRONG_STATE', message: 'PSA has no integration key: save one with savePsaSettings.' },
      ],
    });
    expect(await codes()).toEqual(['PSA_KEY_MISSING']);
  });

  test('needs the permission', async () => {
    const query = 'mutation { testPsaConnection { errors { code } } }';
    const { errors } = await time.graph.ask(tenant, query, {}, mara);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
  });
});
