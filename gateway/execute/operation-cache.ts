import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Viewer } from '../../schema/viewer.ts';
import { derivedOnce } from '../derived.ts';
import { LastUsed } from '../last-used.ts';
import type { Authorization } from '../authorization/authorization.ts';
import {
  readClientOperation,
  type ClientOperation,
  type Conditions,
} from '../plan/operation/client-operation.ts';
import { createPlanCache } from '../plan/plan-cache.ts';
import { overrideKey, type OverrideChoice, type OverrideChoices } from '../plan/override-choices.ts';
import {
  compileOperation,
  type Choice,
  type CompileContext,
  type CompiledOperation,
} from './compile/compile.ts';

/** An operation to plan: parsed and valid for the API schema. */
export interface OperationRequest {
  readonly document: DocumentNode;
  /** The text of the document: the key under which its plan is held. */
  readonly source: string;
  readonly operationName?: string | null;
  /** As the client sent them. */
  readonly variables?: Readonly<Record<string, unknown>> | null;
  /** Who asks: nobody in particular where it is left out. What the viewer is denied is not planned. */
  readonly viewer?: Viewer | null;
  /** Instead of the executor's own. */
  readonly overrides?: OverrideChoice;
  /** Whether `@defer` is obeyed. Otherwise the answer is whole. */
  readonly inParts?: boolean;
}

/** Compiled operations, each compiled at its first request. */
export interface OperationCache {
  /** `variables` decide its conditions. */
  get(
    request: OperationRequest,
    definition: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledOperation | Promise<CompiledOperation>;
  /** Compiles every operation of these documents. Those that cannot be planned are passed over. */
  warm(sources: readonly string[]): Promise<void>;
}

interface CacheOptions extends CompileContext {
  /** `null` where the supergraph denies nobody anything. */
  readonly authorization: Authorization | null;
  readonly size: number;
  readonly overrides: OverrideChoices;
}

/** A choice as it is held: by the text that it is of. */
interface HeldChoice extends Choice {
  readonly source: string;
}

/**
 * The cache of one supergraph: an operation is held once for each choice of its conditions that clients made, and for each
 * choice of the auth rules that its viewers did not meet.
 */
export function createOperationCache(options: CacheOptions): OperationCache {
  const cache = createPlanCache<CompiledOperation>({ size: options.size });
  const compiled = (choice: HeldChoice) => cache.get(keyOf(choice), () => compileOperation(options, choice));
  return {
    get(request, definition, variables) {
      const { document, source, viewer = null, inParts = false } = request;
      const overrides = request.overrides ?? options.overrides.choose();
      const operation = readClientOperation(document, definition);
      const guard = options.authorization?.guard(operation, viewer) ?? null;
      return compiled({
        source,
        operation,
        conditions: conditionsOf(operation, variables),
        guard,
        overrides,
        inParts: inParts && operation.hasDeferrals,
      });
    },
    async warm(sources) {
      const choices = sources.flatMap((source) => usualChoices(source, options.overrides.all));
      await Promise.allSettled(choices.map(async (choice) => compiled(choice)));
    },
  };
}

const KEYS_KEPT = 16;

const keysOf = derivedOnce((_operation: ClientOperation) => new LastUsed<string>(KEYS_KEPT));

/** A key has the whole text of its operation: it is put together once for the few ways in which most requests ask. */
function keyOf(choice: HeldChoice): string {
  const known = keysOf(choice.operation);
  const way = wayOf(choice);
  const found = known.get(way);
  if (found !== undefined) return found;
  const key = `${way}\n${choice.source}`;
  known.add(way, key);
  return key;
}

/** What tells a choice from others of the same text. */
function wayOf({ operation, conditions, guard, overrides, inParts }: HeldChoice): string {
  const name = operation.definition.name?.value ?? '';
  const values = operation.conditions.map((condition) => conditions[condition]);
  const choices = `${inParts ? 'parts ' : ''}${values.join()}\n${guard?.key ?? ''}`;
  return `${name}\n${overrideKey(overrides)}\n${choices}`;
}

/** Both ways of all conditions, for a viewer who is denied nothing: what nobody asked yet may be asked in any way. */
function usualChoices(source: string, overrides: readonly OverrideChoice[]): HeldChoice[] {
  const document = parse(source, { noLocation: true });
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const operation = readClientOperation(document, definition);
    const values = operation.conditions.length > 0 ? [true, false] : [true];
    return values.flatMap((value) => {
      const conditions = Object.fromEntries(operation.conditions.map((name) => [name, value]));
      const same = { source, operation, conditions, guard: null, inParts: false };
      return overrides.map((choice): HeldChoice => ({ ...same, overrides: choice }));
    });
  });
}

function conditionsOf(
  { conditions }: ClientOperation,
  variables: Readonly<Record<string, unknown>>,
): Conditions {
  const values: Record<string, boolean> = {};
  for (const name of conditions) {
    const value = variables[name];
    if (typeof value === 'boolean') values[name] = value;
  }
  return values;
}
