/**
 * Tells when nobody waits for an answer any more: the part of an `AbortSignal` that a request needs on its way, so that one of these
 * will do, too.
 */
export interface Departure {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

type Listener = () => void;

/**
 * A departure that can be told. Each request makes two of them and listens to them at every call to a subgraph, which with Node's own
 * `AbortController` takes a few percent of a small request: that one makes an event, and looks after listeners by weak references.
 */
export class Leaving implements Departure {
  aborted = false;
  readonly #listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** Tells all who listen, once. */
  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}
