import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

/** How large an operation is once its fragments are written out. */
export interface Measures {
  /** Fields inside fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Fields in all: a few lines of nested fragments can stand for millions. */
  readonly fields: number;
}

const NOTHING: Measures = { depth: 0, aliases: 0, rootFields: 0, fields: 0 };

/**
 * Measures the largest operation of a document, each measure by itself.
 *
 * Every fragment is measured once, however often it is spread, so the time is in the order of the text and not of what
 * the text stands for. A fragment that contains itself counts as nothing there: validation refuses it by name.
 */
export function measure(document: DocumentNode): Measures {
  const inFragment = fragmentMeasures(document);
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => measureSelections(operation.selectionSet, inFragment))
    .reduce(largest, NOTHING);
}

type InFragment = (name: string) => Measures;

function fragmentMeasures(document: DocumentNode): InFragment {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Measures>();
  const inFragment: InFragment = (name) => {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? NOTHING;
    measured.set(name, NOTHING);
    const found = measureSelections(fragment.selectionSet, inFragment);
    measured.set(name, found);
    return found;
  };
  return inFragment;
}

function measureSelections({ selections }: SelectionSetNode, inFragment: InFragment): Measures {
  const sum = { ...NOTHING };
  for (const selection of selections) {
    const one = measureOne(selection, inFragment);
    sum.depth = Math.max(sum.depth, one.depth);
    sum.aliases += one.aliases;
    sum.rootFields += one.rootFields;
    sum.fields += one.fields;
  }
  return sum;
}

function measureOne(selection: SelectionSetNode['selections'][number], inFragment: InFragment): Measures {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return inFragment(selection.name.value);
  if (selection.kind === Kind.INLINE_FRAGMENT) return measureSelections(selection.selectionSet, inFragment);
  const inside = selection.selectionSet ? measureSelections(selection.selectionSet, inFragment) : NOTHING;
  return {
    depth: inside.depth + 1,
    aliases: inside.aliases + (selection.alias === undefined ? 0 : 1),
    rootFields: 1,
    fields: inside.fields + 1,
  };
}

function largest(one: Measures, other: Measures): Measures {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    rootFields: Math.max(one.rootFields, other.rootFields),
    fields: Math.max(one.fields, other.fields),
  };
}
