import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file of the IDE, as it travels. */
export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/** All files of the IDE. */
export interface Assets {
  /** Stands in their address, so that a browser may keep them for good. */
  readonly version: string;
  readonly favicon: string;
  readonly files: ReadonlyMap<string, Asset>;
}

const BROTLI_QUALITY = 5;
const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * GraphiQL as the package brings it along: nine megabytes of script, so it is loaded and compressed at the first visit
 * and not when the gateway starts.
 */
export function loadAssets(): Promise<Assets> {
  loading ??= load();
  return loading;
}

let loading: Promise<Assets> | undefined;

async function load(): Promise<Assets> {
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const script = 'text/javascript; charset=utf-8';
  const sources: readonly (readonly [string, string, string])[] = [
    ['graphiql.js', script, graphiql.js],
    ['graphiql.css', 'text/css; charset=utf-8', graphiql.css],
    ['editor-worker.js', script, graphiql.editorWorkerService],
    ['json-worker.js', script, graphiql.jsonWorker],
    ['graphql-worker.js', script, graphiql.graphqlWorker],
  ];
  const version = hash('sha256', graphiql.js).slice(0, 12);
  const files = await Promise.all(
    sources.map(async ([name, type, text]) => [name, await compress(type, text)] as const),
  );
  return { version, favicon: graphiql.favicon, files: new Map(files) };
}

async function compress(type: string, text: string): Promise<Asset> {
  const plain = Buffer.from(text);
  const [br, gzip] = await Promise.all([
    compressBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    compressGzip(plain),
  ]);
  return { type, plain, br, gzip };
}
