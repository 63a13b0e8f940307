/**
 * Reads something of an object once: what was read is kept at the object, and lives as long as it does.
 *
 * It is not kept in a `WeakMap`. A collection of young garbage takes all values of an old `WeakMap` for reachable, and with them
 * their keys where a value leads back to its key: each document that is used once would become old with all that was made of it.
 */
export function derivedOnce<Key extends object, Value extends object | string>(
  derive: (key: Key) => Value,
): (key: Key) => Value {
  const place = Symbol('derived');
  return (key) => {
    const known = (key as { readonly [place]?: Value })[place];
    if (known !== undefined) return known;
    const value = derive(key);
    // Not enumerable: copies of the object, and JSON, have nothing of it.
    Object.defineProperty(key, place, { value });
    return value;
  };
}
