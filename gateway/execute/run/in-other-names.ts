import { commaAndKey } from '../../json/ascii-bytes.ts';
import type { CompiledOperation } from '../compile/compile.ts';
import type { FieldShape, SelectionShape, ValueShape } from '../compile/shape-plan.ts';

/** Another name for each alias of a document, one to one; none of them, old or new, is the name of a field without an alias. */
export type OtherNames = ReadonlyMap<string, string>;

/**
 * The same operation, answered in other names. Nothing but its shape knows the client's names: from there they come into the
 * answer, and into the paths of errors. It is renamed where the answer goes, and no further. Answers of subgraphs are read as
 * values, as their texts have the old names.
 */
export function inOtherNames(compiled: CompiledOperation, names: OtherNames): CompiledOperation {
  return { ...compiled, shape: renameSelection(compiled.shape, names), readers: () => null };
}

function renameSelection(selection: SelectionShape, names: OtherNames): SelectionShape {
  const renamed = new Map<readonly FieldShape[], readonly FieldShape[]>();
  return {
    ...selection,
    fieldsOf(source) {
      const fields = selection.fieldsOf(source);
      if (!fields) return null;
      const known = renamed.get(fields);
      if (known) return known;
      const own = fields.map((field) => renameField(field, names));
      renamed.set(fields, own);
      return own;
    },
    find(sourceKey) {
      const found = selection.find(sourceKey);
      return found && renameField(found, names);
    },
  };
}

function renameField(field: FieldShape, names: OtherNames): FieldShape {
  const value = renameValue(field.value, names);
  const responseKey = names.get(field.responseKey);
  if (responseKey !== undefined)
    return { ...field, responseKey, commaAndKey: commaAndKey(responseKey), value };
  return value === field.value ? field : { ...field, value };
}

function renameValue(value: ValueShape, names: OtherNames): ValueShape {
  if (value.kind === 'object') return { ...value, selection: renameSelection(value.selection, names) };
  if (value.kind !== 'list') return value;
  const item = renameValue(value.item, names);
  return item === value.item ? value : { ...value, item };
}
