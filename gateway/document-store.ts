import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { visit, type DocumentNode } from 'graphql';
import { createTextCache } from './text-cache.ts';

/** Apollo Server's own memory of documents that are valid. */
export type DocumentStore = NonNullable<ApolloServerOptionsWithGateway<BaseContext>['documentStore']>;

const MOST_DOCUMENTS = 1000;
/** How long all texts may be together: a document takes some thirty times the memory of its text. */
const MOST_CHARACTERS = 400_000;

/** Parsed documents, bounded by the length of their texts. */
export interface HeldDocuments {
  get(key: string): DocumentNode | undefined;
  /** Whether it is held from now on. Where there is no room, `cameAs` has to come a second time: the key where it is left out. */
  set(key: string, document: DocumentNode, cameAs?: string): boolean;
  /** Whether a text came before, and is not held: it is asked once each time that the text comes. */
  comesAgain(text: string): boolean;
  delete(key: string): boolean;
}

export function createHeldDocuments(): HeldDocuments {
  const held = createTextCache<DocumentNode>({ most: MOST_DOCUMENTS, mostCharacters: MOST_CHARACTERS });
  return {
    get: (key) => held.get(key),
    set(key, document, cameAs) {
      const isHeld = held.set(key, document, document.loc?.end, cameAs);
      if (isHeld) dropTokens(document);
      return isHeld;
    },
    comesAgain: (text) => held.comesAgain(text),
    delete: (key) => held.delete(key),
  };
}

/**
 * Apollo Server's default writes each document out as JSON to see how large it is, which takes a good part of what a new
 * document costs.
 */
export function createDocumentStore(): DocumentStore {
  const held = createHeldDocuments();
  return {
    get: (key) => Promise.resolve(held.get(key)),
    set(key, document) {
      held.set(key, document);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(held.delete(key)),
  };
}

/**
 * The tokens that the parser leaves behind are a quarter of a document's memory. Nobody reads them once it is valid: errors tell
 * their places by the numbers beside.
 */
function dropTokens(document: DocumentNode): void {
  const noTokens = { startToken: undefined, endToken: undefined };
  visit(document, {
    enter({ loc }) {
      if (loc) Object.assign(loc, noTokens);
    },
  });
}
