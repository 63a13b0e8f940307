import { LRUCache } from 'lru-cache';
import { LastUsed } from '../last-used.ts';
import { choiceOf, type ServedChoice, type ServedRequest } from './served-choice.ts';

/** A document that clients asked for, and in which ways. */
export interface RecentOperation {
  readonly source: string;
  /** The most recent first. */
  readonly choices: readonly ServedChoice[];
}

/** What clients asked last, for the warming of the next supergraph. */
export interface RecentOperations {
  note(request: ServedRequest): void;
  /** The most recent first. */
  list(): RecentOperation[];
}

const MOST_CHARACTERS = 2_000_000;
const MOST_CHOICES = 16;

type Choices = LastUsed<ServedChoice>;

/** Keeps so many documents at most, and so much text. */
export function createRecentOperations(most = 200): RecentOperations {
  const held = new LRUCache<string, Choices>({
    max: most,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, source) => Math.max(1, source.length),
  });
  const choicesOf = (source: string): Choices => {
    // What is held already is only moved to the front, which costs no calculation.
    const known = held.get(source);
    if (known) return known;
    const fresh: Choices = new LastUsed(MOST_CHOICES);
    held.set(source, fresh);
    return fresh;
  };
  return {
    note(request) {
      const choice = choiceOf(request);
      if (choice === null) return;
      const choices = choicesOf(request.source);
      if (choices.get(choice.key) === undefined) choices.add(choice.key, choice);
    },
    list: () => [...held].map(([source, choices]) => ({ source, choices: choices.values() })),
  };
}
