/** The parts of the product that a measurement tells apart, in the order in which they are printed. */
export const layers = [
  'gateway',
  'transport',
  'subgraph code',
  'Apollo Server',
  'graphql-js',
  'DataLoader',
  'TypeORM',
  'pg',
  'socket writes',
  'garbage collection',
  'other',
] as const;

export type Layer = (typeof layers)[number];

/** The part of a call stack that says whose work it is. */
export interface Frame {
  readonly functionName: string;
  /** Empty for what is native; `node:` for what is Node's own. */
  readonly url: string;
}

/** Where a file belongs. The first that fits counts. */
const places: readonly (readonly [RegExp, Layer])[] = [
  [/\/node_modules\/(@apollo|@as-integrations)\//, 'Apollo Server'],
  [/\/node_modules\/graphql\//, 'graphql-js'],
  [/\/node_modules\/dataloader\//, 'DataLoader'],
  [/\/node_modules\/typeorm\//, 'TypeORM'],
  [/\/node_modules\/pg(-[a-z]+)?\//, 'pg'],
  [/\/node_modules\//, 'other'],
  [/\/gateway\/transport\//, 'transport'],
  [/\/(gateway|launch)\//, 'gateway'],
  [/\/subgraphs\//, 'subgraph code'],
];

/** The native functions that hand bytes to the operating system. */
const writes = new Set(['writev', 'writeBuffer', 'writeUtf8String', 'writeLatin1String', 'writeAsciiString']);

/**
 * Whose work a sample is, told from its stack, the innermost frame first. Node's own functions work for whoever called them; so
 * the nearest file decides that is not Node's.
 */
export function layerOf(stack: readonly Frame[]): Layer {
  const [innermost] = stack;
  if (innermost?.functionName === '(garbage collector)') return 'garbage collection';
  if (innermost?.url === '' && writes.has(innermost.functionName)) return 'socket writes';
  for (const { url } of stack) {
    const place = places.find(([pattern]) => pattern.test(url));
    if (place) return place[1];
  }
  return 'other';
}
