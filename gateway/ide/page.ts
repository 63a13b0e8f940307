import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { StoredOperation } from '../documents/stored-operations.ts';

/** What the page is filled with. */
export interface PageOptions {
  /** Where the IDE's files are, with their version. */
  readonly assetPath: string;
  /** An icon as a `data:` URL. */
  readonly favicon: string;
  readonly operations: readonly StoredOperation[];
  readonly safelist: boolean;
  readonly token: string | undefined;
}

const template = readFileSync(new URL('page.html', import.meta.url), 'utf8');

/** The IDE's page, and the nonce by which its own script may run. */
export function renderPage(options: PageOptions): { readonly html: string; readonly nonce: string } {
  const nonce = randomBytes(16).toString('base64');
  const filled: Readonly<Record<string, string>> = {
    nonce,
    assets: options.assetPath,
    favicon: options.favicon,
    settings: inScript(settingsOf(options)),
  };
  // One pass: what is filled in is never looked at again, whatever it contains.
  const html = template.replace(
    /__(nonce|assets|favicon|settings)__/g,
    (_, slot: string) => filled[slot] ?? '',
  );
  return { html, nonce };
}

/** Nothing from elsewhere runs, loads or is called; workers and styles are what the editor needs. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

function settingsOf({ assetPath, operations, safelist, token }: PageOptions) {
  const headers =
    token === undefined ? undefined : JSON.stringify({ Authorization: `Bearer ${token}` }, null, 2);
  const tabs = operations.map(({ source, variables }) => ({
    query: source,
    variables: variables === undefined ? undefined : JSON.stringify(variables, null, 2),
    headers,
  }));
  return {
    endpoint: '/graphql',
    planEndpoint: '/graphql/plan',
    assets: assetPath,
    token,
    headers,
    tabs,
    // In the order of the tabs. The page sends these in place of their texts.
    documentIds: safelist ? operations.map(({ name }) => name) : null,
  };
}

/** JSON that cannot end the script element around it, nor start a comment that would swallow its end. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
