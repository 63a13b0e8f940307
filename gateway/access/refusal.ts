import type { ErrorCode } from '../../schema/error-codes.ts';

/** What a refusal says beside its message. */
export interface RefusalOptions extends ErrorOptions {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A request that the gateway turns away before it reaches GraphQL: no token, too large, not JSON.
 * Its message is fit for a client.
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, { status, headers = {}, cause }: RefusalOptions) {
    super(message, { cause });
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
    this.headers = headers;
  }

  /** The refusal in the shape of a GraphQL response, so that every client can read it. */
  body(): string {
    return JSON.stringify({ errors: [{ message: this.message, extensions: { code: this.code } }] });
  }
}
