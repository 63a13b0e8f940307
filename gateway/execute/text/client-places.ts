import type { EntityPath } from '../compile/entity-path.ts';
import type { FieldShape, SelectionShape, ValueShape } from '../compile/shape-plan.ts';
import { joinKeys } from '../compile/supplied-keys.ts';

/** Where objects of a subgraph's answer stand in the client's, and what the client asked of them there, in its order. */
export interface ClientPlace {
  /** As a path of keys; lists and types leave no trace. */
  readonly path: string;
  readonly fields: readonly FieldShape[];
}

/** A selection met on the way, and the type of the object there where the way says it. */
interface Passed {
  readonly selection: SelectionShape | null;
  readonly typename: string | undefined;
}

/** The places of objects of one type at the end of a path: several where the way there depends on the types that are passed. */
export function placesAt(root: SelectionShape, path: EntityPath, typename: string): readonly ClientPlace[] {
  let passed: readonly Passed[] = [{ selection: root, typename: undefined }];
  let keys = '';
  for (const segment of path) {
    if (typeof segment === 'string') {
      keys = joinKeys(keys, segment);
      passed = passed.map((one) => ({
        selection: selectionBelow(fieldsOf(one), segment),
        typename: undefined,
      }));
    } else {
      const types = [...segment];
      passed = passed.flatMap(({ selection }) => types.map((type) => ({ selection, typename: type })));
    }
  }
  return passed.map(({ selection }) => ({ path: keys, fields: fieldsOf({ selection, typename }) }));
}

/** The place of what stands under a key of a place. */
export function placeBelow({ path, fields }: ClientPlace, key: string, typename: string): ClientPlace {
  const selection = selectionBelow(fields, key);
  return { path: joinKeys(path, key), fields: fieldsOf({ selection, typename }) };
}

function selectionBelow(fields: readonly FieldShape[], key: string): SelectionShape | null {
  let value: ValueShape | undefined = fields.find(({ sourceKey }) => sourceKey === key)?.value;
  while (value?.kind === 'list') value = value.item;
  return value?.kind === 'object' ? value.selection : null;
}

/** None where it is not known what is answered here, or when. */
function fieldsOf({ selection, typename }: Passed): readonly FieldShape[] {
  if (!selection || selection.deferredOf) return [];
  return selection.fieldsOf(typename === undefined ? {} : { __typename: typename }) ?? [];
}
