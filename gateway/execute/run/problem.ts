import { errorCodes } from '../../../schema/error-codes.ts';
import { SubgraphError } from '../../transport/subgraph-error.ts';
import type { Source } from '../source.ts';
import type { Supplies } from '../compile/step.ts';

/** What goes wrong in a request, noted while it runs in terms of the result's objects; told to the client at its end. */
export type Problem =
  /** A fetch brought nothing: each of its fields is missing on each of these objects. */
  | {
      readonly kind: 'failed';
      readonly targets: readonly Source[];
      readonly supplies: Supplies;
      readonly cause: Cause;
    }
  /** An entity could not be asked about, since an earlier fetch did not bring its key. */
  | { readonly kind: 'lacking'; readonly targets: readonly Source[]; readonly supplies: Supplies }
  /** A subgraph answered an error at a path below these objects. */
  | {
      readonly kind: 'field';
      readonly targets: readonly Source[];
      readonly path: readonly (string | number)[];
      /** What the fetch was to bring, where nothing of it came for the sake of this one field. */
      readonly lost: Supplies | null;
      readonly cause: Cause;
    }
  /** A subgraph answered an error and did not say where. */
  | { readonly kind: 'unlocated'; readonly cause: Cause };

/** An error as the client is told it. */
export interface Cause {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  /** For the log only. */
  readonly original?: Error;
}

/** What a transport that rejected means for the client. Anything but a `SubgraphError` is a bug, and masked. */
export function causeOf(error: unknown, service: string): Cause {
  const original = error instanceof Error ? error : new Error(String(error));
  if (error instanceof SubgraphError) {
    return { message: error.message, extensions: { code: error.code, service }, original };
  }
  const code = errorCodes.INTERNAL_SERVER_ERROR;
  return { message: 'Internal server error', extensions: { code, service }, original };
}

/** An answer that is not a GraphQL response to what was asked. */
export function invalidAnswer(service: string, why: string): Cause {
  return {
    message: `The answer of ${service} is not valid: ${why}`,
    extensions: { code: errorCodes.SUBGRAPH_INVALID_RESPONSE, service },
  };
}

/** An error that a subgraph answered: its message and extensions stay, a missing code is filled in. */
export function answeredError(error: unknown, service: string): Cause {
  const { message, extensions } = isRecord(error) ? error : {};
  const kept = isRecord(extensions) ? extensions : {};
  return {
    message: typeof message === 'string' ? message : 'The subgraph answered an error without a message.',
    extensions: {
      ...kept,
      code: typeof kept['code'] === 'string' ? kept['code'] : errorCodes.DOWNSTREAM_SERVICE_ERROR,
      service,
    },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
