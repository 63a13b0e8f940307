import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { BATCH_TYPE, type BatchedAnswer } from '../../../schema/operation-batch.ts';
import type { Subgraph, SubgraphRequest } from './subgraph.ts';

/** How many operations one request may hold. */
export const mostInBatch = 64;

/** The operations of a batch (`schema/operation-batch.ts`), or `null` where the body is none. */
export function readBatch(body: readonly unknown[]): readonly SubgraphRequest[] | null {
  return body.length > 0 && body.length <= mostInBatch && body.every(isOperation) ? body : null;
}

/**
 * Each by its own viewer, apart from the others. Each answer goes out when it is there. An operation that fails by a bug has no
 * line, and the others have theirs: the gateway asks for it alone, and is told as ever.
 */
export async function answerBatch(
  subgraph: Subgraph,
  operations: readonly SubgraphRequest[],
  response: ServerResponse,
  log: Logger,
): Promise<void> {
  response.writeHead(200, { 'content-type': BATCH_TYPE });
  const lines = createLineWriter(response);
  const answerOne = async (operation: SubgraphRequest, index: number): Promise<void> =>
    lines.write({ index, response: await subgraph.handle(operation) });
  const failed = (error: unknown): void => log.error({ err: error }, 'request failed');
  await Promise.all(operations.map((operation, index) => answerOne(operation, index).catch(failed)));
  lines.end();
}

/**
 * What is done in the same turn of the event loop leaves in one piece. Gathered here and not by `cork`: Node.js ends a chunked
 * response before it writes what is still corked, which is then lost, or taken for the start of the next response.
 */
function createLineWriter(response: ServerResponse) {
  let lines = '';
  const take = (): string => {
    const taken = lines;
    lines = '';
    return taken;
  };
  const flush = (): void => {
    if (lines !== '') response.write(take());
  };
  return {
    write(answer: BatchedAnswer): void {
      const line = `${JSON.stringify(answer)}\n`;
      if (lines === '') setImmediate(flush);
      lines += line;
    },
    end: (): void => void response.end(take()),
  };
}

function isOperation(value: unknown): value is SubgraphRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { query, variables, operationName, headers } = value as Record<string, unknown>;
  return (
    typeof query === 'string' &&
    (variables == null || isRecord(variables)) &&
    (operationName == null || typeof operationName === 'string') &&
    isRecord(headers) &&
    Object.values(headers).every((header) => typeof header === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
