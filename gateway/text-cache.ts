import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/**
 * Holds what is made from texts, so many at most and so much text together, as what is made takes a multiple of its text.
 *
 * While there is room everything is held. Then a text has to come a second time before it takes the place of what was not used
 * for longest: texts that come only once, without end, neither drive out those in use nor move memory about.
 */
export interface TextCache<Value extends object> {
  get(key: string): Value | undefined;
  /**
   * Whether it is held from now on. `characters` is the length of the text that the value was made from: that of its key where it
   * is left out. `cameAs` is the text that has to come a second time: the key where it is left out.
   */
  set(key: string, value: Value, characters?: number, cameAs?: string): boolean;
  /** Whether a text came before, and is not held: it is asked once each time that the text comes. */
  comesAgain(text: string): boolean;
  delete(key: string): boolean;
  readonly size: number;
}

export interface TextCacheOptions {
  readonly most: number;
  readonly mostCharacters: number;
}

/** How many texts are remembered to have come once, by their hashes. */
const MOST_SEEN_ONCE = 4000;

export function createTextCache<Value extends object>(options: TextCacheOptions): TextCache<Value> {
  const { most, mostCharacters } = options;
  const held = new LRUCache<string, Value>({ max: Math.max(1, most), maxSize: mostCharacters });
  const seenOnce = new LRUCache<string, true>({ max: MOST_SEEN_ONCE });
  const hasRoom = (characters: number) =>
    held.size < held.max && held.calculatedSize + characters <= mostCharacters;
  const comesAgain = (text: string): boolean => {
    const seen = hashOf(text);
    if (seenOnce.has(seen)) return true;
    seenOnce.set(seen, true);
    return false;
  };
  return {
    get: (key) => held.get(key),
    set(key, value, characters = key.length, cameAs = key) {
      const size = Math.max(1, characters);
      if (!held.has(key) && !hasRoom(size) && !comesAgain(cameAs)) return false;
      held.set(key, value, { size });
      if (seenOnce.size > 0) seenOnce.delete(hashOf(cameAs));
      return held.has(key);
    },
    comesAgain,
    delete: (key) => held.delete(key),
    get size() {
      return held.size;
    },
  };
}

function hashOf(text: string): string {
  return hash('sha256', text, 'base64');
}
