import type { IncomingMessage, ServerResponse } from 'node:http';
import { BATCH_HEADER, BATCH_TYPE, type BatchedOperation } from '../../../schema/operation-batch.ts';
import { serve } from './faulty-server.ts';

/** A batch that has come in. The test decides what is said to it, and when. */
export interface Batch {
  readonly operations: readonly BatchedOperation[];
  readonly response: ServerResponse;
  /** Answers the operations at these places rightly. */
  answer(...places: readonly number[]): void;
  /** Says anything. */
  line(text: string): void;
}

/** A subgraph that takes batches, and answers what is alone at once. */
export interface BatchServer {
  readonly url: string;
  /** Each HTTP request by the ids of its operations: `alone 1`, `batch 2,3`. */
  readonly seen: string[];
  /** How many operations it says that it takes; `null` says nothing. */
  most: number | null;
}

/** What the operation's own caller must get: who asks and what for. */
export function rightAnswer({ variables, headers }: Pick<BatchedOperation, 'variables' | 'headers'>) {
  return { data: { id: variables?.['id'], viewer: headers['x-one-viewer'] } };
}

/** Serves until `closeServers`. */
export async function serveBatches(take: (batch: Batch) => void): Promise<BatchServer> {
  const seen: string[] = [];
  const url = await serve((request, response) => {
    void readJson(request).then((body) => {
      if (server.most !== null) response.setHeader(BATCH_HEADER, server.most);
      const operations = (Array.isArray(body) ? body : [body]) as BatchedOperation[];
      const ids = operations.map(({ variables }) => String(variables?.['id'])).join();
      seen.push(`${Array.isArray(body) ? 'batch' : 'alone'} ${ids}`);
      if (Array.isArray(body)) take(batchOf(operations, response));
      else response.end(JSON.stringify(rightAnswer({ ...operations[0], headers: single(request) })));
    });
  });
  const server: BatchServer = { url, seen, most: 64 };
  return server;
}

function batchOf(operations: readonly BatchedOperation[], response: ServerResponse): Batch {
  response.setHeader('content-type', BATCH_TYPE);
  const line = (text: string) => void response.write(`${text}\n`);
  const answer = (...places: readonly number[]) => {
    for (const index of places) {
      const operation = operations[index] as BatchedOperation;
      line(JSON.stringify({ index, response: rightAnswer(operation) }));
    }
  };
  return { operations, response, answer, line };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function single({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
