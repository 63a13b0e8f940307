import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';
import { BATCH_TYPE, type BatchedAnswer } from '../../schema/operation-batch.ts';
import { derivedOnce } from '../derived.ts';
import { asciiBytes } from '../json/ascii-bytes.ts';
import { CLOSE_OBJECT } from '../json/characters.ts';
import { JsonScan } from '../json/json-scan.ts';
import { createLineReader, type ReadLines } from './lines.ts';
import { checkResponse } from './parse-response.ts';
import { requestJson } from './request-json.ts';
import type { SubgraphError } from './subgraph-error.ts';
import { limitTime } from './time-limit.ts';
import type { SubgraphRequest, SubgraphResponse } from './transport.ts';
import type { PendingCall } from './turn.ts';

/** Several operations to be had in one HTTP exchange (`schema/operation-batch.ts`). */
export interface BatchOptions {
  readonly pool: Pool;
  readonly path: string;
  readonly subgraph: string;
  readonly calls: readonly PendingCall[];
  /** For what the batch brings no answer to: a way of sending must not decide what can be answered. */
  readonly sendOne: (request: SubgraphRequest) => Promise<SubgraphResponse>;
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
}

/** Sends a batch, and settles each of its calls as soon as its own answer is there. */
export function exchangeBatch(options: BatchOptions): void {
  const { pool, path, calls, sendOne } = options;
  const body = batchJson(calls);
  if (body !== null)
    pool.dispatch({ method: 'POST', path, headers: HEADERS, body }, new BatchHandler(options));
  else for (const { request, resolve } of calls) resolve(sendOne(request));
}

const HEADERS = ['content-type', 'application/json', 'accept', BATCH_TYPE];

/** `null` where it cannot be written, for one operation's sake or as all together are too long: each then fails alone. */
function batchJson(calls: readonly PendingCall[]): string | null {
  try {
    return `[${calls.map(({ request }) => operationJson(request)).join()}]`;
  } catch {
    return null;
  }
}

function operationJson(request: SubgraphRequest): string {
  return `{"headers":${headersJson(request.headers)},${requestJson(request).slice(1)}`;
}

/** All calls for one request of a client have the same headers. */
const headersJson = derivedOnce((headers: SubgraphRequest['headers']) => JSON.stringify(headers));

class BatchHandler implements Dispatcher.DispatchHandler {
  readonly #options: BatchOptions;
  /** By their place in the batch; those that are settled are gone. */
  readonly #waiting = new Map<number, PendingCall>();
  readonly #stopWatching: (() => void)[];
  readonly #readLines: ReadLines;
  #controller: Dispatcher.DispatchController | undefined;
  #lingering: NodeJS.Timeout | undefined;

  constructor(options: BatchOptions) {
    const { calls, subgraph, timeoutMs, maxResponseBytes } = options;
    this.#options = options;
    for (const [index, call] of calls.entries()) this.#waiting.set(index, call);
    this.#stopWatching = calls.map(({ request }, index) =>
      limitTime(subgraph, request, timeoutMs, (reason) => this.#giveUp(index, reason)),
    );
    this.#readLines = createLineReader(maxResponseBytes, (bytes, from, to) => this.#answer(bytes, from, to));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#waiting.size === 0) controller.abort(new Error('Nobody waits any more.'));
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    const isInterim = status < 200;
    const isUnderstood = status === 200 && String(headers['content-type']).startsWith(BATCH_TYPE);
    // What is no batch is not read: it might never end.
    if (!isInterim && !isUnderstood) controller.abort(notAgreed());
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const isFine = this.#readLines(chunk);
    if (!isFine) controller.abort(notAgreed());
  }

  onResponseEnd(): void {
    this.#sendOthersAlone();
  }

  onResponseError(): void {
    this.#sendOthersAlone();
  }

  /** False for what is no line of this batch. One for a call that was given up is. */
  #answer(bytes: Buffer, from: number, to: number): boolean {
    if (this.#answerQuickly(bytes, from, to)) return true;
    const answer = parseAnswer(bytes.toString('utf8', from, to));
    if (!answer || this.#options.calls[answer.index] === undefined) return false;
    const call = this.#waiting.get(answer.index);
    if (call)
      this.#settle(answer.index, call, () => checkResponse(this.#options.subgraph, 200, answer.response));
    return true;
  }

  /** A line as our own subgraphs write it, by the call's own way to read. */
  #answerQuickly(bytes: Buffer, from: number, to: number): boolean {
    const start = bytes[to - 1] === CLOSE_OBJECT ? readLineStart(bytes, from) : null;
    if (!start) return false;
    const call = this.#waiting.get(start.index);
    const response = call?.request.read?.(bytes, start.end, to - 1);
    if (!call || !response) return false;
    this.#settle(start.index, call, () => response);
    return true;
  }

  #settle(index: number, call: PendingCall, response: () => SubgraphResponse): void {
    this.#forget(index);
    try {
      call.resolve(response());
    } catch (error) {
      call.reject(error);
    }
    if (this.#waiting.size === 0) this.#awaitEnd();
  }

  /** Nobody's time limit runs any more: an answer that goes on must not hold the connection for ever. */
  #awaitEnd(): void {
    const tooLong = () => this.#controller?.abort(notAgreed());
    this.#lingering ??= setTimeout(tooLong, this.#options.timeoutMs).unref();
  }

  #giveUp(index: number, reason: SubgraphError): void {
    this.#waiting.get(index)?.reject(reason);
    this.#forget(index);
    if (this.#waiting.size === 0) this.#controller?.abort(reason);
  }

  #sendOthersAlone(): void {
    clearTimeout(this.#lingering);
    for (const [index, { request, resolve }] of this.#waiting) {
      this.#forget(index);
      resolve(this.#options.sendOne(request));
    }
  }

  #forget(index: number): void {
    this.#waiting.delete(index);
    this.#stopWatching[index]?.();
  }
}

function notAgreed(): Error {
  return new Error('What came is not what was agreed.');
}

const BEFORE_INDEX = asciiBytes('{"index":');
const BEFORE_RESPONSE = asciiBytes(',"response":');

/** Finds where the response begins in a line, and whose it is. */
function readLineStart(bytes: Buffer, from: number): { readonly index: number; readonly end: number } | null {
  const scan = new JsonScan(bytes, from, bytes.length);
  if (!scan.text(BEFORE_INDEX)) return null;
  const { at } = scan;
  if (!scan.int()) return null;
  const index = Number(bytes.toString('latin1', at, scan.at));
  return scan.text(BEFORE_RESPONSE) ? { index, end: scan.at } : null;
}

function parseAnswer(line: string): BatchedAnswer | null {
  try {
    const answer = JSON.parse(line) as Partial<BatchedAnswer> | null;
    return typeof answer?.index === 'number' ? { index: answer.index, response: answer.response } : null;
  } catch {
    return null;
  }
}
