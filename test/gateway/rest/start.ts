import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readGatewayConfig } from '../../../gateway/config.ts';
import { readStoredOperations } from '../../../gateway/documents/stored-operations.ts';
import { startGateway, type RunningGateway } from '../../../gateway/gateway.ts';
import { readRestManifest } from '../../../gateway/rest/manifest.ts';
import type { KeyFinding, KeyService } from '../../../schema/key-service.ts';
import { librarySubgraphs, supergraph, type LibraryState } from './library-graph.ts';
import { manifest, operations } from './library-manifest.ts';
import { rememberingService } from './remembering-service.ts';

/** A gateway of the library, and what its subgraphs did. */
export interface Library extends LibraryState {
  readonly gateway: RunningGateway;
  readonly url: string;
  /** Where its files are. */
  readonly folder: string;
  readonly service: KeyService;
  /** Forgets what was answered. */
  readonly forget: () => void;
  /** What a key is found to be, by the key. */
  readonly keys: Map<string, KeyFinding>;
}

const running: RunningGateway[] = [];

/** The key that may do all that the manifest has. */
export const KEY = 'ogk_reader';

export function finding(subject: string, scopes: readonly string[], tenantId = 'ten_1'): KeyFinding {
  const viewer = { subject, tenantId, email: null, name: subject, roles: [], scopes };
  return { state: 'active', viewer, until: null };
}

export async function startLibrary(
  environment: Record<string, string> = {},
  changed: { readonly manifest?: unknown; readonly keyService?: KeyService | null } = {},
): Promise<Library> {
  const folder = writeLibrary(changed.manifest ?? manifest);
  const keys = new Map([[KEY, finding('key_reader', ['books.read', 'loans.write'])]]);
  const service = rememberingService((key) => keys.get(key) ?? { state: 'unknown' });
  const state: LibraryState = { come: 0, lent: 0, reviewsDown: false, gate: Promise.resolve() };
  const config = readGatewayConfig({
    PORT: '0',
    DATA_DIR: folder,
    SUPERGRAPH: join(folder, 'supergraph.graphql'),
    ...environment,
  });
  const keyService = changed.keyService === undefined ? service : changed.keyService;
  const gateway = await startGateway(config, {
    log: pino({ level: 'silent' }),
    localSubgraphs: librarySubgraphs(state),
    operations: readStoredOperations(folder),
    rest: readRestManifest(folder),
    ...(keyService && { keyService }),
  });
  running.push(gateway);
  return Object.assign(state, { gateway, folder, url: gateway.url, service, keys, forget: service.forget });
}

export async function stopLibraries(): Promise<void> {
  await Promise.all(running.splice(0).map((gateway) => gateway.close()));
}

/** A folder with the supergraph, its stored operations and the manifest. */
export function writeLibrary(rest: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  writeFileSync(join(folder, 'supergraph.graphql'), supergraph());
  for (const [name, source] of Object.entries(operations))
    writeFileSync(join(folder, `${name}.graphql`), source);
  writeFileSync(join(folder, 'rest.json'), JSON.stringify(rest));
  return folder;
}

/** Asks an address with the key that may do all. */
export function ask(
  library: Library,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> {
  return fetch(`${library.url}${path}`, { method, headers: { 'x-integration-key': KEY, ...headers } });
}

/** Sends a body with the key that may do all. */
export function send(
  library: Library,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${library.url}${path}`, {
    method: 'POST',
    headers: { 'x-integration-key': KEY, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance?: string;
  readonly code?: string;
  readonly errors?: readonly { detail: string; pointer?: string; code?: string }[];
}

/** The problem that an answer is; fails where it is none. */
export async function problemOf(response: Response): Promise<ProblemBody> {
  const type = response.headers.get('content-type');
  const text = await response.text();
  if (type !== 'application/problem+json') throw new Error(`${String(type)}: ${text}`);
  const problem = JSON.parse(text) as ProblemBody;
  if (problem.status !== response.status) throw new Error(`The status is ${response.status}: ${text}`);
  return problem;
}
