import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** An account that the fake Microsoft Graph has. */
export interface FakeUser {
  readonly id: string;
  readonly displayName?: string | null;
  readonly givenName?: string | null;
  readonly surname?: string | null;
  readonly mail?: string | null;
  readonly userPrincipalName?: string | null;
  readonly jobTitle?: string | null;
  readonly accountEnabled?: boolean | null;
  readonly userType?: string | null;
}

/** Stands before the honest answer: answers for itself, or says `true` to let the honest one be given. */
export type Interference = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** An Entra tenant of the fake. */
export interface FakeDirectory {
  /** The secrets that its application has. */
  readonly secrets: Set<string>;
  /** Puts an account there, or changes it. */
  put(user: FakeUser): void;
  remove(id: string): void;
  /** All delta links of before are known no more. */
  expire(): void;
}

/** Microsoft's sign-in and Graph as far as Identity knows them: a real HTTP server that keeps to their contract. */
export interface FakeGraph {
  readonly url: string;
  /** The tenant with this id, which is made where there is none. */
  directory(entraTenantId: string): FakeDirectory;
  /** The only application, in whichever tenant. */
  readonly clientId: string;
  /** How many accounts a page has at most. */
  pageSize: number;
  /** The paths that were asked for, with what comes behind `?`. */
  readonly asked: string[];
  /** Access tokens that are given out and not taken any more. */
  readonly oldTokens: Set<string>;
  interfere: Interference;
  /** Forgets all tenants, and is honest again. */
  reset(): void;
  close(): Promise<void>;
}

export const fakeClientId = '1b0f2d2c-5a5b-4f1e-9d51-0123456789ab';

export async function startFakeGraph(): Promise<FakeGraph> {
  const tenants = new Map<string, Tenant>();
  const graph = {
    url: '',
    clientId: fakeClientId,
    pageSize: 2,
    asked: [] as string[],
    oldTokens: new Set<string>(),
    interfere: (() => true) as Interference,
  };
  const tenantOf = (id: string): Tenant => {
    const tenant = tenants.get(id) ?? new Tenant(id);
    tenants.set(id, tenant);
    return tenant;
  };
  const server = createServer((request, response) => {
    void (async () => {
      graph.asked.push(request.url ?? '');
      if (!(await graph.interfere(request, response))) return;
      const url = new URL(request.url ?? '', graph.url);
      if (request.method === 'POST')
        giveToken(tenants, url, new URLSearchParams(await readBody(request)), response);
      else givePage(graph, tenants, url, request, response);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  graph.url = `http://127.0.0.1:${address.port}`;
  return Object.assign(graph, {
    directory: tenantOf,
    reset() {
      tenants.clear();
      graph.asked.length = 0;
      graph.oldTokens.clear();
      graph.pageSize = 2;
      graph.interfere = () => true;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

/** Answers as Microsoft Graph does where something is wrong. */
export function graphError(
  response: ServerResponse,
  status: number,
  code: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { code, message: `What ${code} means.` } }));
}

/** Answers as Microsoft's sign-in does where something is wrong. */
export function signInError(response: ServerResponse, status: number, error: string, number: number): void {
  json(response, status, {
    error,
    error_description: `AADSTS${number}: what Microsoft says.`,
    error_codes: [number],
  });
}

/** Answers JSON. */
export function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** A tenant remembers each change in order: where somebody has read to is a number of changes. */
class Tenant implements FakeDirectory {
  readonly id: string;
  readonly secrets = new Set<string>();
  readonly users = new Map<string, FakeUser>();
  readonly changes: string[] = [];
  oldest = 0;

  constructor(id: string) {
    this.id = id;
  }

  put(user: FakeUser): void {
    this.users.set(user.id, { ...this.users.get(user.id), ...user });
    this.changes.push(user.id);
  }

  remove(id: string): void {
    this.users.delete(id);
    this.changes.push(id);
  }

  expire(): void {
    // A change of nothing: what was given out before is older than that.
    this.changes.push('');
    this.oldest = this.changes.length;
  }
}

function giveToken(
  tenants: ReadonlyMap<string, Tenant>,
  url: URL,
  form: URLSearchParams,
  response: ServerResponse,
): void {
  const id = decodeURIComponent(/^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(url.pathname)?.[1] ?? '');
  const tenant = tenants.get(id);
  if (!tenant) signInError(response, 400, 'invalid_request', 90002);
  else if (form.get('client_id') !== fakeClientId) signInError(response, 400, 'unauthorized_client', 700016);
  else if (!tenant.secrets.has(form.get('client_secret') ?? ''))
    signInError(response, 401, 'invalid_client', 7000215);
  else if (form.get('grant_type') !== 'client_credentials' || form.get('scope') !== `${url.origin}/.default`)
    signInError(response, 400, 'invalid_scope', 70011);
  else {
    const access_token = `${id}.${Math.random().toString(36).slice(2)}`;
    json(response, 200, { token_type: 'Bearer', expires_in: 3599, access_token });
  }
}

function givePage(
  graph: Pick<FakeGraph, 'pageSize' | 'oldTokens'>,
  tenants: ReadonlyMap<string, Tenant>,
  url: URL,
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  const tenant = tenants.get(token.slice(0, token.lastIndexOf('.')));
  if (!tenant || graph.oldTokens.has(token)) {
    graphError(response, 401, 'InvalidAuthenticationToken');
    return;
  }
  if (url.pathname !== '/v1.0/users/delta') {
    graphError(response, 404, 'ResourceNotFound');
    return;
  }
  const delta = url.searchParams.get('$deltatoken');
  if (delta !== null && Number(delta) < tenant.oldest) {
    graphError(response, 410, 'syncStateNotFound');
    return;
  }
  json(response, 200, pageOf(graph, tenant, url, placeOf(tenant, url)));
}

interface Place {
  /** The change that was read last; empty where all is read. */
  readonly from: string | null;
  readonly skip: number;
  readonly end: number;
}

function placeOf({ changes }: Tenant, { searchParams }: URL): Place {
  const skip = searchParams.get('$skiptoken');
  if (skip === null) return { from: searchParams.get('$deltatoken'), skip: 0, end: changes.length };
  const [from = '', skipped, end] = skip.split('.');
  return { from, skip: Number(skipped), end: Number(end) };
}

function pageOf(
  { pageSize }: Pick<FakeGraph, 'pageSize'>,
  tenant: Tenant,
  url: URL,
  { from, skip, end }: Place,
): object {
  const changed = from ? tenant.changes.slice(Number(from), end) : tenant.users.keys();
  const ids = [...new Set(changed)].filter((id) => id !== '');
  const value = ids
    .slice(skip, skip + pageSize)
    .map((id) => tenant.users.get(id) ?? { id, '@removed': { reason: 'changed' } });
  const link = (token: string) => `${url.origin}${url.pathname}?${token}`;
  return skip + pageSize < ids.length
    ? { value, '@odata.nextLink': link(`$skiptoken=${from ?? ''}.${skip + pageSize}.${end}`) }
    : { value, '@odata.deltaLink': link(`$deltatoken=${end}`) };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
