import { LRUCache } from 'lru-cache';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { HeldDocuments } from '../../document-store.ts';
import { readLiteralTypes, type LiteralTypes } from './literals.ts';
import { readSpelling, type Spelling } from './read-spelling.ts';
import { createVariableForms, type VariableForm } from './variable-forms.ts';

/** A document that is held, as it answers to another text that says the same. */
export interface Respelled {
  readonly document: DocumentNode;
  /** The text of the document. */
  readonly source: string;
  /** What the other text calls the document's aliases; `null` where it calls them the same. */
  readonly names: ReadonlyMap<string, string> | null;
  /** The values of variables that the document has in the place of literals. */
  readonly literals: Readonly<Record<string, unknown>>;
  /** The name of the operation in the other text. */
  readonly operationName: string | null;
}

/** Finds documents that are held by what they say, however it is spelled. */
export interface HeldSpellings {
  /** Takes a valid document among those that are held, if there is room. */
  note(source: string, document: DocumentNode): void;
  /**
   * The document that an unknown text can be run with; `null` where there is none, and where the text comes a second time with
   * nothing in it that changes: then it is worth a place of its own.
   */
  find(source: string): Respelled | null;
}

/** What is held of a document here: nothing but its texts. */
interface HeldSpelling extends Pick<Spelling, 'aliases' | 'literals'> {
  readonly source: string;
  readonly form: VariableForm;
}

const MOST_SPELLINGS = 1000;
const MOST_CHARACTERS = 1_000_000;

/** The spellings of documents that are known to be valid for a schema. */
export function createHeldSpellings(known: HeldDocuments, apiSchema: GraphQLSchema): HeldSpellings {
  const held = createTexts<HeldSpelling>(({ source }) => source.length);
  /** By canonical text. */
  const types = createTexts<LiteralTypes>(() => 0);
  const variableForms = createVariableForms(known, apiSchema);
  /** `null` for what nothing is known of: which of its literals may change is a matter of their types. */
  const keyOf = ({ canonical, literals }: Spelling): string | null => {
    if (literals.length === 0) return canonical;
    const ofLiterals = types.get(canonical);
    const staying = ofLiterals && literals.filter((_, index) => ofLiterals[index] === null);
    return staying ? [canonical, ...staying].join('\n') : null;
  };
  const lookUp = (spelling: Spelling) => {
    const key = keyOf(spelling);
    const same = key === null ? undefined : held.get(key);
    const document = same && known.get(same.source);
    return document ? { ...same, document } : null;
  };
  const hold = (spelling: Spelling, source: string, document: DocumentNode) => {
    const { canonical, aliases, literals } = spelling;
    const ofLiterals = types.get(canonical) ?? readLiteralTypes(apiSchema, { source, document, literals });
    types.set(canonical, ofLiterals);
    const form = { types: ofLiterals, text: undefined };
    held.set(keyOf(spelling) ?? canonical, { source, aliases, literals, form });
  };
  return {
    note(source, document) {
      const spelling = readSpelling(source);
      const isFirst = spelling !== null && lookUp(spelling) === null;
      // What nothing is held of must come twice in any spelling; what can be run already, in this one.
      const isHeld = known.set(source, document, isFirst ? spelling.canonical : source);
      if (isHeld && isFirst) hold(spelling, source, document);
    },
    find(source) {
      const spelling = readSpelling(source);
      const same = spelling && lookUp(spelling);
      if (!same) return null;
      const { aliases, literals, operationName } = spelling;
      const own = { names: namesOf(same.aliases, aliases), operationName };
      if (!isSame(same.literals, literals)) {
        const form = variableForms.run(same, literals);
        return form && { ...form, ...own };
      }
      const { document, source: text } = same;
      return known.comesAgain(source) ? null : { document, source: text, literals: {}, ...own };
    },
  };
}

/** Holds little beside texts, its keys and what is told of the values, so many and so long. */
function createTexts<Value extends object>(charactersIn: (value: Value) => number) {
  return new LRUCache<string, Value>({
    max: MOST_SPELLINGS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (value, key) => key.length + charactersIn(value),
  });
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

function namesOf(theirs: readonly string[], ours: readonly string[]): ReadonlyMap<string, string> | null {
  const names = new Map<string, string>();
  for (const [index, alias] of theirs.entries()) {
    const name = ours[index];
    if (name !== undefined && name !== alias) names.set(alias, name);
  }
  return names.size > 0 ? names : null;
}
