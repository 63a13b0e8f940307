import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'undici';
import { parseJson } from '../parse-json.ts';
import { textUpTo } from './text-up-to.ts';

/** How long an answer may take, in milliseconds and from the first to the last byte, and how large it may be. */
export interface ExchangeLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** What is asked of another service. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came of asking another service. */
export type HttpAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      /** `undefined` where the body is no JSON. */
      readonly json: unknown;
    }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-large' }
  /** `code` is the system's, for instance `ECONNREFUSED`. */
  | { readonly kind: 'unreachable'; readonly code: string | null };

/** One exchange with a service that answers JSON, bounded in time and size. It follows no redirect, and throws nothing. */
export async function exchangeJson(
  { url, method, headers, body: sent }: HttpRequest,
  { timeoutMs, maxBytes }: ExchangeLimits,
): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await request(url, {
      method,
      headers: { ...headers },
      signal,
      ...(sent !== undefined && { body: sent }),
    });
    const text = await textUpTo(answer.body, maxBytes);
    if (text === null) return { kind: 'too-large' };
    return { kind: 'answered', status: answer.statusCode, headers: answer.headers, json: parseJson(text) };
  } catch (error) {
    if (signal.aborted) return { kind: 'too-slow' };
    return {
      kind: 'unreachable',
      code: isRecord(error) && typeof error['code'] === 'string' ? error['code'] : null,
    };
  }
}

/** Whether a piece of JSON is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
