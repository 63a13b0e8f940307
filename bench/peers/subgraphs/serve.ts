import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buildASTSchema, parse } from 'graphql';
import { BATCH_HEADER, BATCH_TYPE } from '../../../schema/operation-batch.ts';
import { readTypeDefs } from '../../../subgraphs/common/graph/type-defs.ts';
import { subgraphNames } from '../../../subgraphs/names.ts';
import { BATCHING_PATH } from './batching-path.ts';
import { compileAnswer, type Variables } from './compile-answer.ts';

// `node bench/peers/subgraphs/serve.ts NAME PORT`: one subgraph of the product's schema over made-up data, as cheap as it can be, so
// that what is measured is the gateway. At /graphql it is any GraphQL server; at /batching it offers batches too, as the product's own
// subgraphs do. GET /calls tells how many HTTP calls it had, and how many of them with an identity; DELETE /calls begins anew.

const [name, port] = process.argv.slice(2);
const subgraph = subgraphNames.find((known) => known === name);
if (!subgraph) throw new Error(`There is no subgraph "${name ?? ''}".`);

/** New documents for ever must not fill the memory. */
const COMPILED_KEPT = 2000;
const schema = buildASTSchema(readTypeDefs(subgraph), { assumeValidSDL: true });
const compiled = new Map<string, (variables: Variables) => string>();
const counts = { calls: 0, withIdentity: 0 };

interface Asked {
  readonly query: string;
  readonly variables?: Variables | null;
}

interface Batched extends Asked {
  readonly headers: Readonly<Record<string, string>>;
}

function answer({ query, variables }: Asked): string {
  return (compiled.get(query) ?? compile(query))(variables ?? {});
}

function compile(query: string): (variables: Variables) => string {
  if (compiled.size >= COMPILED_KEPT) compiled.clear();
  const write = compileAnswer(schema, parse(query, { noLocation: true }));
  compiled.set(query, write);
  return write;
}

function answerOrError(asked: Asked): string {
  try {
    return answer(asked);
  } catch (error) {
    return JSON.stringify({ errors: [{ message: String(error) }] });
  }
}

function receive(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === '/calls') {
    if (request.method === 'DELETE') Object.assign(counts, { calls: 0, withIdentity: 0 });
    send(response, JSON.stringify(counts));
    return;
  }
  counts.calls += 1;
  if (request.headers.authorization !== undefined) counts.withIdentity += 1;
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8');
    if (body.startsWith('[')) sendBatch(response, JSON.parse(body) as Batched[]);
    else send(response, answerOrError(JSON.parse(body) as Asked), request.url === BATCHING_PATH);
  });
}

/** As our own subgraphs take it: `schema/operation-batch.ts`. */
function sendBatch(response: ServerResponse, operations: readonly Batched[]): void {
  if (operations.every(({ headers }) => headers['authorization'] !== undefined)) counts.withIdentity += 1;
  const lines = operations.map(
    (operation, index) => `{"index":${index},"response":${answerOrError(operation)}}\n`,
  );
  response.writeHead(200, { 'content-type': BATCH_TYPE });
  response.end(lines.join(''));
}

function send(response: ServerResponse, json: string, offersBatches = false): void {
  const length = String(Buffer.byteLength(json));
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': length,
    ...(offersBatches && { [BATCH_HEADER]: '64' }),
  });
  response.end(json);
}

const server = createServer({ keepAliveTimeout: 0, noDelay: true }, receive);
server.listen(Number(port), '127.0.0.1', () => process.send?.('listening'));
// Whoever started this is gone, however it went.
process.on('disconnect', () => process.exit(0));
