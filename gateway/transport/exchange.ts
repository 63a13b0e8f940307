import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';
import { BATCH_HEADER } from '../../schema/operation-batch.ts';
import { requestJson } from './request-json.ts';
import { SubgraphError } from './subgraph-error.ts';
import { limitTime } from './time-limit.ts';
import type { SubgraphRequest } from './transport.ts';

/** What came back over the wire, whole and not yet understood. */
export interface RawResponse {
  readonly status: number;
  readonly body: Buffer;
  /** How many operations the subgraph takes in one request; 0 where it did not say. */
  readonly mostInBatch: number;
}

/** One HTTP exchange to be had. */
export interface ExchangeOptions {
  readonly pool: Pool;
  readonly path: string;
  readonly subgraph: string;
  readonly request: SubgraphRequest;
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
}

/**
 * Sends one request and gathers its answer, by undici's `dispatch`: no streams between, which a large part of a small
 * request's time would go to.
 */
export function exchange(options: ExchangeOptions): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const { pool, path, request } = options;
    // Written before anything watches over it: what cannot be written leaves no timer behind.
    const body = requestJson(request);
    pool.dispatch(
      { method: 'POST', path, headers: headersOf(request), body },
      new ExchangeHandler(options, resolve, reject),
    );
  });
}

class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #options: ExchangeOptions;
  readonly #resolve: (response: RawResponse) => void;
  readonly #reject: (error: SubgraphError) => void;
  readonly #stopWatching: () => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #givenUp: SubgraphError | undefined;
  #status = 0;
  #mostInBatch = 0;
  #bytes = 0;

  constructor(
    options: ExchangeOptions,
    resolve: (response: RawResponse) => void,
    reject: (error: SubgraphError) => void,
  ) {
    this.#options = options;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#stopWatching = limitTime(options.subgraph, options.request, options.timeoutMs, (reason) =>
      this.#giveUp(reason),
    );
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#givenUp !== undefined) controller.abort(this.#givenUp);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    this.#status = status;
    this.#mostInBatch = Number(headers[BATCH_HEADER] ?? 0) || 0;
    if (Number(headers['content-length'] ?? 0) > this.#options.maxResponseBytes)
      this.#giveUp(this.#tooLarge());
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#options.maxResponseBytes) this.#giveUp(this.#tooLarge());
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#stopWatching();
    const [only] = this.#chunks;
    const body = only !== undefined && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks);
    this.#resolve({
      status: this.#status,
      body,
      mostInBatch: this.#mostInBatch,
    });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#stopWatching();
    this.#reject(this.#givenUp ?? this.#unreachable(error));
  }

  /** The wait ends at once, also while undici is still connecting; the connection is let go as soon as there is one. */
  #giveUp(reason: SubgraphError): void {
    if (this.#givenUp !== undefined) return;
    this.#givenUp = reason;
    this.#stopWatching();
    this.#reject(reason);
    this.#controller?.abort(reason);
  }

  #unreachable(cause: Error): SubgraphError {
    // An answer that breaks off half-way is no answer, but it shows that somebody is there.
    const message =
      this.#status === 0 ? 'could not be reached' : 'closed the connection in the middle of its answer';
    return new SubgraphError('SUBGRAPH_UNAVAILABLE', `The subgraph "${this.#options.subgraph}" ${message}.`, {
      cause,
    });
  }

  #tooLarge(): SubgraphError {
    const { subgraph, maxResponseBytes } = this.#options;
    const message = `The subgraph "${subgraph}" answered more than ${maxResponseBytes} bytes.`;
    return new SubgraphError('SUBGRAPH_INVALID_RESPONSE', message);
  }
}

function headersOf({ headers }: SubgraphRequest): string[] {
  const flat = [
    'content-type',
    'application/json',
    'accept',
    'application/graphql-response+json, application/json',
  ];
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) flat.push(name, value);
  }
  return flat;
}
