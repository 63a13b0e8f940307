import { keptSecret } from './kept-secret.ts';

/** The secret with which viewers are signed, kept in `<dataDir>/viewer-secret` and made at the first start. */
export function keptViewerSecret(dataDir: string): string {
  return keptSecret(dataDir, 'viewer-secret');
}
