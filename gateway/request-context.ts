import type { BaseContext } from '@apollo/server';
import type { ExecutionRequest } from './execute/executor.ts';
import type { WrittenResult } from './execute/run/written-result.ts';

/** What belongs to one request and is not in its body. */
export interface RequestContext
  extends BaseContext, Required<Pick<ExecutionRequest, 'viewer' | 'headers' | 'signal' | 'deadline'>> {
  /** Whether the client takes an answer in parts. */
  readonly takesParts: boolean;
  /** Where the operation was run before it came here. */
  readonly result?: WrittenResult;
}
