import { pollUrl } from './poll-url.ts';
import { isUrl } from './read-source.ts';
import type { WatchOptions } from './source-listener.ts';
import { watchFile } from './watch-file.ts';

/** Watches a file or a URL until it is told to stop. It keeps no process alive. */
export function watchSource(source: string, options: WatchOptions): () => void {
  return isUrl(source) ? pollUrl(source, options) : watchFile(source, options);
}
