import { exchangeJson, isRecord, type ExchangeLimits, type HttpRequest } from '../../common/http/exchange.ts';
import { unavailable, type DirectoryBusy, type DirectoryFailure } from './graph.ts';

/** An answer that says something of what was asked. */
export interface Told {
  readonly kind: 'told';
  readonly status: number;
  /** An empty object where the body is none. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks Microsoft. `who` is whom a failure speaks of: no failure holds a token, a secret, or what Microsoft wrote. */
export async function ask(
  who: string,
  request: HttpRequest,
  limits: ExchangeLimits,
): Promise<Told | DirectoryBusy | DirectoryFailure> {
  const answer = await exchangeJson(request, limits);
  const { origin } = new URL(request.url);
  switch (answer.kind) {
    case 'too-slow':
      return unavailable(`${who} did not answer within ${limits.timeoutMs / 1000} s at ${origin}.`);
    case 'too-large':
      return unavailable(`${who} answered more than ${limits.maxBytes} bytes at ${origin}.`);
    case 'unreachable':
      return unavailable(
        `${who} cannot be reached at ${origin}${answer.code === null ? '' : ` (${answer.code})`}.`,
      );
    case 'answered': {
      const { status, headers, json } = answer;
      if (status === 429 || status >= 500) return busy(who, status, headers['retry-after']);
      return { kind: 'told', status, body: isRecord(json) ? json : {} };
    }
  }
}

/** `Retry-After` as seconds (RFC 9110, section 10.2.3). Microsoft sends no dates. */
function busy(who: string, status: number, retryAfter: string | undefined): DirectoryBusy {
  const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : null;
  return {
    kind: 'busy',
    waitMs: seconds === null ? null : seconds * 1000,
    reason: status === 429 ? `${who} is asked too often (status 429)` : `${who} is busy (status ${status})`,
  };
}
