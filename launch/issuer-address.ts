import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// The demo's issuer lives on the server that serves it, whose port is a setting. Where it is now is kept in the data folder,
// so that `npm run token` makes tokens that the running gateway takes.

/** Keeps where the demo's issuer is served. */
export function keepIssuerAddress(dataDir: string, issuer: string): void {
  writeFileSync(join(dataDir, 'issuer-address'), issuer);
}

/** Where the demo's issuer was last served; the default before the first start. */
export function lastIssuerAddress(dataDir: string, otherwise: string): string {
  try {
    return readFileSync(join(dataDir, 'issuer-address'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}
