import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../access/refusal.ts';
import { pathOf } from '../server.ts';
import type { Asset } from './assets.ts';
import { loadAssets } from './assets.ts';
import { contentSecurityPolicy, renderPage } from './page.ts';
import type { StoredOperation } from '../documents/stored-operations.ts';

/** What the IDE opens with. */
export interface IdeOptions {
  readonly operations: readonly StoredOperation[];
  /** Nothing but these operations is run: the page says so. */
  readonly safelist: boolean;
  /** An access token to fill in: for a demo only, as whoever can open the page gets it. */
  readonly token?: () => Promise<string>;
}

/** The GraphQL IDE: a small page, and the large files that it loads once. */
export interface Ide {
  sendPage(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Answers what is below `IDE_PATH`. */
  sendAsset(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Where the IDE's files are. */
export const IDE_PATH = '/graphql/ide';

/** The IDE works without the internet: everything it loads comes from here. */
export function createIde({ operations, safelist, token }: IdeOptions): Ide {
  return {
    async sendPage(_request, response) {
      const { version, favicon } = await loadAssets();
      const page = renderPage({
        assetPath: `${IDE_PATH}/${version}`,
        favicon,
        operations,
        safelist,
        token: await token?.(),
      });
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': Buffer.byteLength(page.html),
        'content-security-policy': contentSecurityPolicy(page.nonce),
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      response.end(page.html);
    },
    async sendAsset(request, response) {
      const { version, files } = await loadAssets();
      const path = pathOf(request);
      const file = files.get(path.slice(`${IDE_PATH}/${version}/`.length));
      if (file === undefined || !path.startsWith(`${IDE_PATH}/${version}/`)) {
        throw new Refusal('BAD_REQUEST', `There is nothing at ${path}.`, { status: 404 });
      }
      sendFile(request, response, file, `"${version}"`);
    },
  };
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: Asset, etag: string): void {
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'public, max-age=31536000, immutable');
  response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const encoding = chosenEncoding(request.headers['accept-encoding'] ?? '');
  if (encoding !== 'plain') response.setHeader('content-encoding', encoding);
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file[encoding].length,
    'x-content-type-options': 'nosniff',
  });
  response.end(file[encoding]);
}

function chosenEncoding(accepted: string): 'br' | 'gzip' | 'plain' {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'plain';
}
