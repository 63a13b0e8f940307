import { LRUCache } from 'lru-cache';
import type { DocumentNode } from 'graphql';
import type { HeldDocuments } from '../../document-store.ts';
import { readSpelling, type Spelling } from './read-spelling.ts';

/** A document that is held, as it answers to another text that says the same. */
export interface Respelled {
  readonly document: DocumentNode;
  /** The text of the document. */
  readonly source: string;
  /** What the other text calls the document's aliases; `null` where it calls them the same. */
  readonly names: ReadonlyMap<string, string> | null;
  /** The name of the operation in the other text. */
  readonly operationName: string | null;
}

/** Finds documents that are held by what they say, however it is spelled. */
export interface HeldSpellings {
  /** Takes a valid document among those that are held, if there is room. */
  note(source: string, document: DocumentNode): void;
  /**
   * The document that an unknown text can be run with; `null` where there is none, and where the text comes a second time: then it
   * is worth a place of its own.
   */
  find(source: string): Respelled | null;
}

interface HeldSpelling {
  readonly source: string;
  readonly aliases: readonly string[];
}

const MOST_SPELLINGS = 1000;
const MOST_CHARACTERS = 1_000_000;

/** The spellings of these documents. Nothing is held of a document here but its texts. */
export function createHeldSpellings(known: HeldDocuments): HeldSpellings {
  const held = new LRUCache<string, HeldSpelling>({
    max: MOST_SPELLINGS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ source }, canonical) => source.length + canonical.length,
  });
  const find = ({ canonical, aliases, operationName }: Spelling): Respelled | null => {
    const same = held.get(canonical);
    const document = same && known.get(same.source);
    if (!document) return null;
    return { document, source: same.source, names: namesOf(same.aliases, aliases), operationName };
  };
  return {
    note(source, document) {
      const spelling = readSpelling(source);
      const isFirst = spelling !== null && find(spelling) === null;
      // What nothing is held of must come twice in any spelling; what can be run already, in this one.
      const isHeld = known.set(source, document, isFirst ? spelling.canonical : source);
      if (isHeld && isFirst) held.set(spelling.canonical, { source, aliases: spelling.aliases });
    },
    find(source) {
      const spelling = readSpelling(source);
      const respelled = spelling && find(spelling);
      return respelled && !known.comesAgain(source) ? respelled : null;
    },
  };
}

function namesOf(theirs: readonly string[], ours: readonly string[]): ReadonlyMap<string, string> | null {
  const names = new Map<string, string>();
  for (const [index, alias] of theirs.entries()) {
    const name = ours[index];
    if (name !== undefined && name !== alias) names.set(alias, name);
  }
  return names.size > 0 ? names : null;
}
