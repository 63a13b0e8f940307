import type { SourceVersion } from './ask-server.ts';
import type { SourceBounds } from './source-bounds.ts';

/** Who is told of a source. */
export interface SourceListener {
  /** It was read. It may be the same as before: `null` says that it surely is. */
  read(sdl: string | null): void;
  /** It could not be read. */
  failed(error: unknown): void;
}

export interface WatchOptions {
  readonly pollMs: number;
  /** What was last read of it. */
  readonly known: SourceVersion;
  readonly bounds: SourceBounds;
  readonly listener: SourceListener;
}
