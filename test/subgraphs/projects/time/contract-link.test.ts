import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Viewer } from '../../../../schema/viewer.ts';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import { problem, startFakePsa, type FakeContract, type FakePsa } from '../../../support/fake-psa.ts';
import { keyPurpose } from '../../../../subgraphs/projects/psa/setup.ts';
import { testSecrets } from '../../../support/subgraph.ts';
import {
  company,
  foreignProject,
  mara,
  nobody,
  olga,
  otherTenant,
  project,
  startTimeGraph,
  tenant,
  tess,
  type TimeGraph,
  type UserErrorAnswer,
} from './time-graph.ts';

const key = 'psa-key-0123456789';
const contract = demoId('time', 'Contract', 0);
const newContract = demoId('time', 'Contract', 1);

let psa: FakePsa;
let time: TimeGraph;
beforeAll(async () => {
  psa = await startFakePsa(key);
  time = await startTimeGraph();
});
beforeEach(async () => {
  psa.reset();
  psa.contracts.clear();
  for (const [id, name] of [
    [contract, 'Managed services'],
    [newContract, 'Managed services, renewed'],
  ] as const)
    psa.contracts.set(id, {
      id,
      tenantId: tenant,
      clientId: demoId('time', 'Client', 0),
      companyId: company,
      name,
      status: 'ACTIVE',
    });
  await time.refill();
  await save({ psaTenantId: tenant, apiUrl: psa.url, integrationKey: key });
});
afterAll(async () => {
  await time.graph.close();
  await psa.close();
});

/** Somebody changes the contract in PSA. */
function changeInPsa(change: Partial<FakeContract>): void {
  psa.contracts.set(contract, { ...(psa.contracts.get(contract) as FakeContract), ...change });
}

interface Payload {
  readonly project: { readonly id: string; readonly contract: { readonly id: string } | null } | null;
  readonly errors: readonly UserErrorAnswer[];
}

async function save(input: Record<string, unknown>): Promise<void> {
  const query = `mutation ($input: SavePsaSettingsInput!) { savePsaSettings(input: $input) { errors { message } } }`;
  expect(await time.ask(query, { input }, olga)).toEqual({ savePsaSettings: { errors: [] } });
  // What linking tells is looked at here, and nothing else.
  time.graph.events.length = 0;
}

async function link(
  contractId = contract,
  projectId = project,
  as: Partial<Viewer> = mara,
): Promise<Payload> {
  const query = `mutation ($input: LinkContractInput!) { linkContract(input: $input) {
    project { id contract { id } } errors { code message path } } }`;
  return (await time.ask<{ linkContract: Payload }>(query, { input: { projectId, contractId } }, as))
    .linkContract;
}

async function unlink(projectId = project): Promise<Payload> {
  const query = `mutation ($input: UnlinkContractInput!) { unlinkContract(input: $input) {
    project { id contract { id } } errors { code message path } } }`;
  return (await time.ask<{ unlinkContract: Payload }>(query, { input: { projectId } }, mara)).unlinkContract;
}

interface Link {
  readonly contract: { readonly id: string };
  readonly contractName: string;
  readonly contractStatus: string;
  readonly linkedAt: string;
  readonly linkedBy: { readonly id: string };
  readonly unlinkedAt: string | null;
  readonly unlinkedBy: { readonly id: string } | null;
}

async function history(): Promise<readonly Link[]> {
  const query = `query ($id: ID!) { project(id: $id) { contractLinks { nodes { contract { id } contractName contractStatus
    linkedAt linkedBy { id } unlinkedAt unlinkedBy { id } } } } }`;
  const answer = await time.ask<{ project: { contractLinks: { nodes: Link[] } } }>(query, { id: project });
  return answer.project.contractLinks.nodes;
}

/** What the feed of the project tells, the oldest first. */
async function feed(): Promise<string[]> {
  const query = `query ($id: ID!) { project(id: $id) { activity { nodes { kind message person { id } } } } }`;
  interface Told {
    readonly kind: string;
    readonly message: string;
    readonly person: { readonly id: string } | null;
  }
  const { project: found } = await time.ask<{ project: { activity: { nodes: Told[] } } }>(query, {
    id: project,
  });
  for (const { person } of found.activity.nodes) expect(person?.id).toBe(mara.subject);
  return found.activity.nodes.map(({ kind, message }) => `${kind}: ${message}`).reverse();
}

const linked = (contractId: string | null) => ({
  name: 'projects.contract-linked@1',
  payload: { projectId: project, contractId },
});

describe('linkContract', () => {
  test('links a project to a contract that PSA has', async () => {
    expect(await link()).toEqual({ project: { id: project, contract: { id: contract } }, errors: [] });
    expect(await history()).toEqual([
      {
        contract: { id: contract },
        contractName: 'Managed services',
        contractStatus: 'ACTIVE',
        linkedAt: '2026-03-02T12:00:00.000Z',
        linkedBy: { id: mara.subject },
        unlinkedAt: null,
        unlinkedBy: null,
      },
    ]);
    expect(time.graph.events).toEqual([linked(contract)]);
  });

  test('links anew, and keeps the link before in the history', async () => {
    await link();
    time.graph.setNow('2026-03-09');
    expect(await link(newContract, project, olga)).toMatchObject({
      project: { contract: { id: newContract } },
    });
    expect(await history()).toMatchObject([
      { contract: { id: newContract }, linkedBy: { id: olga.subject }, unlinkedAt: null },
      {
        contract: { id: contract },
        unlinkedAt: '2026-03-09T12:00:00.000Z',
        unlinkedBy: { id: olga.subject },
      },
    ]);
    expect(time.graph.events).toEqual([linked(contract), linked(newContract)]);
  });

  test('does nothing where nothing has changed, however often it is asked for', async () => {
    await Promise.all([link(), link(), link()]);
    await link();
    expect(await history()).toHaveLength(1);
    expect(time.graph.events).toEqual([linked(contract)]);
  });

  test('brings a change in PSA, which does not come by itself', async () => {
    await link();
    changeInPsa({ name: 'Renamed', status: 'ENDED' });
    time.graph.setNow('2026-03-09');
    expect(await history()).toMatchObject([{ contractName: 'Managed services', contractStatus: 'ACTIVE' }]);
    await link();
    expect(await history()).toMatchObject([
      { contractName: 'Renamed', contractStatus: 'ENDED', unlinkedAt: null },
      { contractName: 'Managed services', unlinkedAt: '2026-03-09T12:00:00.000Z' },
    ]);
  });

  test('sends PSA the key and the tenant, and holds no transaction while it thinks', async () => {
    const seen: unknown[] = [];
    psa.interfere = async (request) => {
      seen.push(request.url, request.headers['x-integration-key'], await openTransactions());
      return true;
    };
    await link();
    expect(seen).toEqual([`/api/psa/contracts/${contract}?tenantId=${tenant}`, key, 0]);
  });
});

/** How many transactions are open in the database. Asked as its owner: the subgraph's role is not told what others do. */
async function openTransactions(): Promise<number> {
  const owner = new pg.Client({ connectionString: time.graph.databaseUrl });
  await owner.connect();
  try {
    const { rowCount } = await owner.query(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND xact_start IS NOT NULL`,
    );
    return rowCount ?? NaN;
  } finally {
    await owner.end();
  }
}

describe('the feed of the project', () => {
  test('tells of links, links anew and links that were taken away, once each', async () => {
    await link();
    await link();
    changeInPsa({ name: 'Managed services, larger' });
    await link();
    await link(newContract);
    await unlink();
    await unlink();
    expect(await feed()).toEqual([
      'CONTRACT_LINKED: The project was linked to the contract "Managed services".',
      'CONTRACT_LINKED: The project was linked again to its contract, "Managed services, larger", as it is in PSA now.',
      'CONTRACT_LINKED: The project was linked to the contract "Managed services, renewed", instead of another.',
      'CONTRACT_UNLINKED: The project is not linked to its contract any more.',
    ]);
  });

  test('tells nothing of what was refused', async () => {
    psa.contracts.clear();
    await link();
    expect(await feed()).toEqual([]);
  });
});

describe('linkContract refuses', () => {
  const refused = async (
    code: string,
    message: string | RegExp,
    path: readonly string[] | null,
    of = link(),
  ) => {
    const { project: none, errors } = await of;
    expect(none).toBeNull();
    expect(errors).toEqual([{ code, message: expect.stringMatching(message), path }]);
    expect(time.graph.events).toEqual([]);
    expect(await history()).toEqual([]);
  };
  const contractPath = ['input', 'contractId'];

  test('a contract that PSA does not know', async () => {
    psa.contracts.clear();
    await refused('NOT_FOUND', `PSA knows no contract ${contract} in its tenant ${tenant}.`, contractPath);
  });

  test('a contract of another company', async () => {
    const other = demoId('time', 'Company', 7);
    changeInPsa({ companyId: other });
    await refused(
      'REFUSED',
      `is of the company ${other}, and the project is done for ${company}`,
      contractPath,
    );
  });

  test('a contract of another tenant', async () => {
    changeInPsa({ tenantId: otherTenant });
    await refused('REFUSED', `is of the tenant ${otherTenant}`, contractPath);
  });

  test('where nothing is set up, and where there is no key: it says the way out', async () => {
    await save({ integrationKey: null });
    await refused('WRONG_STATE', 'PSA has no integration key: save one with savePsaSettings.', null);
    await time.refill();
    await refused('WRONG_STATE', 'PSA is not set up: .* savePsaSettings', null);
  });

  test('where the key was sealed for another tenant', async () => {
    const sealed = testSecrets.seal(key, keyPurpose(otherTenant));
    const copy = 'UPDATE projects.psa_settings SET sealed_key = $1';
    await time.asTenant(() => time.graph.dataSource.query(copy, [sealed]));
    await refused('WRONG_STATE', 'cannot be read any more: save it again', null);
  });

  test('where PSA refuses the key, until there is a new one', async () => {
    psa.keys.clear();
    psa.keys.add('another-key-0123');
    await refused('REFUSED', 'PSA refused the integration key \\(status 401\\): The key has expired.', null);
    await save({ integrationKey: 'another-key-0123' });
    expect(await link()).toMatchObject({ errors: [] });
  });

  test.each([
    [403, 'REFUSED', 'does not let the integration key do this \\(status 403\\): No.'],
    [422, 'REFUSED', 'does not take this \\(status 422\\): No.'],
    [503, 'UNAVAILABLE', 'could not do it now \\(status 503\\): No.'],
    [429, 'UNAVAILABLE', 'could not do it now \\(status 429\\): No.'],
  ])('where PSA answers %d', async (status, code, message) => {
    psa.interfere = (_, response) => {
      problem(response, status, 'No.');
      return false;
    };
    await refused(code, message, null);
  });

  test.each([
    ['HTML', 200, '<h1>Welcome</h1>', 'something that is not JSON'],
    ['another contract', 200, `{"id":"ctr_1"}`, 'not the contract'],
    [
      'a page that is not found',
      404,
      '<h1>Not found</h1>',
      'is not PSA \\(status 404\\): is the API URL right',
    ],
    ['a 404 in JSON', 404, '{"errors":[]}', 'is not PSA \\(status 404\\): is the API URL right'],
    ['a way to another place', 302, '', 'is not PSA \\(status 302\\)'],
    ['two megabytes', 200, JSON.stringify('x'.repeat(2 * 1024 * 1024)), 'more than 1048576 bytes'],
  ])('an answer that is %s', async (_what, status, body, message) => {
    psa.interfere = (_, response) => {
      response.writeHead(status, { location: '/elsewhere' }).end(body);
      return false;
    };
    await refused('UNAVAILABLE', message, null);
  });

  test('where PSA hangs up, and where there is nobody', async () => {
    psa.interfere = (request) => {
      request.socket.destroy();
      return false;
    };
    await refused('UNAVAILABLE', `PSA cannot be reached at ${psa.url}`, null);
    await save({ apiUrl: 'http://127.0.0.1:9/api/psa' });
    await refused('UNAVAILABLE', 'cannot be reached at http://127.0.0.1:9/api/psa', null);
  });

  test('projects that are not there, and viewers who may not: PSA is not even asked', async () => {
    let asked = 0;
    psa.interfere = () => {
      asked++;
      return true;
    };
    const path = ['input', 'projectId'];
    await refused('NOT_FOUND', 'There is no project', path, link(contract, `prj_${nobody}`));
    await refused('NOT_FOUND', 'There is no project', path, link(contract, foreignProject));
    const input = { projectId: project, contractId: contract };
    expect(await time.codes('linkContract', input, tess)).toEqual(['FORBIDDEN']);
    expect(await time.codes('unlinkContract', { projectId: project }, tess)).toEqual(['FORBIDDEN']);
    expect(await time.codes('linkContract', { ...input, contractId: project }, mara)).toEqual([
      'MALFORMED_ID',
    ]);
    expect(asked).toBe(0);
  });
});

describe('unlinkContract', () => {
  test('ends the link, which stays in the history, without PSA', async () => {
    await link();
    psa.keys.clear();
    time.graph.setNow('2026-03-09');
    expect(await unlink()).toEqual({ project: { id: project, contract: null }, errors: [] });
    expect(await history()).toMatchObject([
      {
        contract: { id: contract },
        unlinkedAt: '2026-03-09T12:00:00.000Z',
        unlinkedBy: { id: mara.subject },
      },
    ]);
    expect(time.graph.events).toEqual([linked(contract), linked(null)]);
  });

  test('does nothing where there is no link', async () => {
    expect(await unlink()).toEqual({ project: { id: project, contract: null }, errors: [] });
    expect(time.graph.events).toEqual([]);
    expect((await unlink(foreignProject)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
