import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Apollo Server's own memory of documents that are valid. */
export type DocumentStore = NonNullable<ApolloServerOptionsWithGateway<BaseContext>['documentStore']>;

const MOST_DOCUMENTS = 1000;
/** How long all texts may be together: a document takes some fifty times the memory of its text. */
const MOST_CHARACTERS = 600_000;

/** Parsed documents, bounded by the length of their texts. */
export type HeldDocuments = LRUCache<string, DocumentNode>;

export function createHeldDocuments(): HeldDocuments {
  return new LRUCache({
    max: MOST_DOCUMENTS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.end ?? 1),
  });
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
