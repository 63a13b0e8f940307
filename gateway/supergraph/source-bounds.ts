/** How large a supergraph may be, and how long a server may take to hand it out. */
export interface SourceBounds {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}
