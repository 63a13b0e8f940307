import { Kind, print, type FieldNode, type SelectionSetNode } from 'graphql';
import type { ClientOperation } from './client-operation.ts';
import { push } from './groups.ts';
import type { SupergraphFacts } from '../supergraph/supergraph-facts.ts';

/** Under which key a client's field stands in the merged answers of the subgraphs. */
export type SourceKeys = (field: FieldNode) => string;

/**
 * Gives a key of its own to every field whose response key is not safe to share a place with what the plan fetches besides.
 *
 * 1. An alias that is also a field's name (`id: name`) would hide the key that a representation is built from.
 * 2. A field that some `@requires` asks for with arguments would clash with the same field as the client asks for it.
 * 3. One response key for different fields or arguments, under different type conditions, cannot be asked of one subgraph.
 * 4. What every object of JavaScript has (`constructor`) seems to be there where it is not.
 *
 * The planner has its own answers to some of these, but they lose keys, or make it abort.
 */
export function chooseSourceKeys(operation: ClientOperation, facts: SupergraphFacts): SourceKeys {
  const chosen = new Map<FieldNode, string>();
  let last = 0;
  for (const [responseKey, fields] of readFields(operation)) {
    const meanings = meaningsOf(fields);
    for (const same of meanings) {
      const unsafe = meanings.length > 1 || same.some((field) => isUnsafe(field, responseKey, facts));
      if (!unsafe) continue;
      const key = `_c${last++}`;
      for (const field of same) chosen.set(field, key);
    }
  }
  return (field) => chosen.get(field) ?? responseKeyOf(field);
}

export function responseKeyOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

function isUnsafe(field: FieldNode, responseKey: string, facts: SupergraphFacts): boolean {
  const { value: name } = field.name;
  if (responseKey in Object.prototype) return true;
  if (responseKey !== name) return responseKey.startsWith('_') || facts.fieldNames.has(responseKey);
  return facts.requiredWithArguments.has(name);
}

/** The fields of an operation by their response key. */
function readFields({ definition, fragments }: ClientOperation): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const read = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) push(fields, responseKeyOf(selection), selection);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) read(selection.selectionSet);
    }
  };
  read(definition.selectionSet);
  for (const fragment of fragments.values()) read(fragment.selectionSet);
  return fields;
}

/** Fields of one response key, by what they ask for. */
function meaningsOf(fields: readonly FieldNode[]): readonly (readonly FieldNode[])[] {
  if (fields.length === 1) return [fields];
  const meanings = new Map<string, FieldNode[]>();
  for (const field of fields) push(meanings, signatureOf(field), field);
  return [...meanings.values()];
}

function signatureOf({ name, arguments: given = [] }: FieldNode): string {
  return given.length === 0 ? name.value : name.value + given.map(print).sort().join();
}
