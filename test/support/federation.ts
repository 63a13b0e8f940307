import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import {
  execute,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { LaterResult } from '../../gateway/execute/run/execute-in-parts.ts';
import { createExecutor, type Executor, type OperationRequest } from '../../gateway/execute/executor.ts';
import { readResult } from '../../gateway/execute/run/written-result.ts';
import { apiSchemaOf } from '../../gateway/supergraph/api-schema.ts';
import { parseResponse } from '../../gateway/transport/parse-response.ts';
import type { SubgraphRequest, SubgraphResponse, Transport } from '../../gateway/transport/transport.ts';

/** A subgraph that lives in the test. */
export interface TestSubgraph {
  readonly name: string;
  /** Without the link to the federation spec: the harness adds it. */
  readonly typeDefs: string;
  readonly resolvers?: TestResolvers;
}

export type TestResolvers = Record<string, Record<string, unknown>>;

/** A request that reached a subgraph. */
export interface Call {
  readonly service: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly startedAt: number;
}

/** Stands in for a subgraph's answer: throws to fail, answers anything to lie. A `Buffer` is what comes over the wire. */
export type Interference = (request: SubgraphRequest, honest: () => Promise<SubgraphResponse>) => unknown;

export interface Federation {
  readonly supergraphSdl: string;
  readonly apiSchema: GraphQLSchema;
  readonly executor: Executor;
  /** In the order in which they began. */
  readonly calls: Call[];
  /** Asks queries twice, as an operation that comes again may be run in a quicker way: both answers must be the same. */
  query(
    document: string,
    variables?: Record<string, unknown>,
    request?: Partial<OperationRequest>,
  ): Promise<ExecutionResult>;
  /** The same in parts, as they come. */
  queryInParts(
    document: string,
    variables?: Record<string, unknown>,
    request?: Partial<OperationRequest>,
  ): Promise<AnswerInParts>;
  plan(document: string, variables?: Record<string, unknown>): Promise<string>;
  /** From now on this subgraph answers so; `null` lets it be honest again. */
  interfere(service: string, interference: Interference | null): void;
}

export interface AnswerInParts {
  readonly first: ExecutionResult;
  readonly later: readonly LaterResult[];
}

/** The head that every test subgraph starts with. */
export const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@interfaceObject", "@override", "@inaccessible", "@tag",
  "@authenticated", "@requiresScopes", "@policy"
])\n`;

/** Composes the subgraphs and serves them in memory through the real planner and executor. */
export function federate(...subgraphs: readonly TestSubgraph[]): Federation {
  return federateAs((supergraphSdl) => supergraphSdl, ...subgraphs);
}

/** The same over a supergraph that was changed after its composition, into what other composers write. */
export function federateAs(
  change: (supergraphSdl: string) => string,
  ...subgraphs: readonly TestSubgraph[]
): Federation {
  const supergraphSdl = change(compose(subgraphs));
  const apiSchema = apiSchemaOf(parse(supergraphSdl));
  const calls: Call[] = [];
  const interferences = new Map<string, Interference>();
  const transports = new Map(
    subgraphs.map((subgraph) => [subgraph.name, inMemory(subgraph, calls, interferences)] as const),
  );
  const executor = createExecutor({ supergraphSdl, apiSchema, transports, planCacheSize: 1000 });
  const asked = (source: string, variables: Record<string, unknown> = {}) => ({
    document: validated(apiSchema, source),
    source,
    variables,
    headers: { 'x-test': 'yes' },
    deadline: performance.now() + 10_000,
  });
  return {
    supergraphSdl,
    apiSchema,
    executor,
    calls,
    async query(source, variables, request) {
      const ask = async () =>
        plain(readResult(await executor.execute({ ...asked(source, variables), ...request })));
      const before = calls.length;
      const first = await ask();
      if (!isQuery(source)) return first;
      calls.length = before;
      const second = await ask();
      if (JSON.stringify(second) !== JSON.stringify(first)) throw new AnswersDiffer(source, first, second);
      return second;
    },
    async queryInParts(source, variables, request) {
      const { first, later } = await executor.executeInParts({ ...asked(source, variables), ...request });
      const parts: LaterResult[] = [];
      const answer = { first: plain(first), later: parts };
      for await (const part of later ?? []) parts.push(plain(part));
      return answer;
    },
    async plan(source, variables) {
      return (await executor.plan({ ...asked(source, variables), inParts: true })).text;
    },
    interfere(service, interference) {
      if (interference) interferences.set(service, interference);
      else interferences.delete(service);
    },
  };
}

/** Finds entities by `id` in a list: the usual `__resolveReference`. */
export function byId<Row extends { readonly id: string }>(rows: readonly Row[]) {
  return ({ id }: { readonly id: string }) => rows.find((row) => row.id === id) ?? null;
}

/** The paths of the errors of a result, as text, in order. */
export function errorPaths(result: ExecutionResult): string[] {
  return (result.errors ?? []).map(({ path }) => path?.join('.') ?? '');
}

function compose(subgraphs: readonly TestSubgraph[]): string {
  const result = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({
      name,
      url: `http://${name}.test`,
      typeDefs: parse(federationLink + typeDefs),
    })),
  );
  if (result.supergraphSdl === undefined) {
    throw new Error(
      `The subgraphs do not compose: ${result.errors.map(({ message }) => message).join('\n')}`,
    );
  }
  return result.supergraphSdl;
}

function inMemory(
  { name, typeDefs, resolvers }: TestSubgraph,
  calls: Call[],
  interferences: ReadonlyMap<string, Interference>,
): Transport {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(federationLink + typeDefs), resolvers: (resolvers ?? {}) as never },
  ]);
  return {
    async send(request) {
      const { query, variables = {}, headers } = request;
      calls.push({ service: name, query, variables, headers, startedAt: performance.now() });
      const honest = () => answer(schema, request);
      const interference = interferences.get(name);
      const response = await (interference ? interference(request, honest) : honest());
      return overTheWire(name, response, request);
    },
    close: () => Promise.resolve(),
  };
}

function isQuery(source: string): boolean {
  return /^\s*(query\b|\{|fragment\b)/.test(source);
}

/** As a transport hands it on: read in the request's own way where that can read it. */
function overTheWire(service: string, response: unknown, { read }: SubgraphRequest): SubgraphResponse {
  const isRaw = Buffer.isBuffer(response);
  const json = JSON.stringify(response) as string | undefined;
  const body = isRaw ? response : Buffer.from(json ?? '');
  if (isRaw) return parseResponse(service, { status: 200, body, mostInBatch: 0 }, read);
  return read?.(body, 0, body.length) ?? (response as SubgraphResponse);
}

class AnswersDiffer extends Error {
  constructor(source: string, first: ExecutionResult, second: ExecutionResult) {
    super(`${source}\nwas answered\n${JSON.stringify(first)}\nand then\n${JSON.stringify(second)}`);
  }
}

/** What a subgraph says over HTTP: plain JSON. It refuses what is not valid, so a wrong plan fails its test. */
async function answer(schema: GraphQLSchema, request: SubgraphRequest): Promise<SubgraphResponse> {
  const document = parse(request.query);
  const refusals = validate(schema, document);
  const result =
    refusals.length > 0
      ? { errors: refusals }
      : await execute({ schema, document, variableValues: request.variables ?? {} });
  return plain(result);
}

function validated(schema: GraphQLSchema, source: string): DocumentNode {
  const document = parse(source);
  const [refusal] = validate(schema, document);
  if (refusal) throw new GraphQLError(`The test asks what the API schema refuses: ${refusal.message}`);
  return document;
}

/** As it looks after a trip through JSON: what a client sees. */
function plain<Result>(result: Result): Result {
  return JSON.parse(JSON.stringify(result)) as Result;
}
