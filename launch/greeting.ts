import type { Product } from './product.ts';
import type { Step } from './steps.ts';

/** How long a step took, for people. */
export function describeStep({ name, milliseconds }: Step): string {
  return `  ${name.padEnd(12)} ${(milliseconds / 1000).toFixed(2)} s`;
}

/** What is printed when the product runs: where it is, and a first query to paste. */
export function greet(
  { url, demoToken }: Pick<Product, 'url' | 'demoToken'>,
  seconds: number,
  safelist: boolean,
): string {
  const lines = [
    `\nOne Graph is ready after ${seconds.toFixed(1)} s.\n`,
    `  GraphQL and its IDE   ${url}`,
    `  REST for programs     ${new URL('/api', url).href}\n`,
  ];
  if (demoToken !== null) lines.push('A first query:\n', firstQuery(url, demoToken, safelist), '');
  lines.push('Ctrl-C stops it.');
  return lines.join('\n');
}

function firstQuery(url: string, token: string, safelist: boolean): string {
  const query =
    '{ companies(first: 3) { nodes { name compliance { score } health { status } openTicketCount } } }';
  const body = safelist ? { documentId: 'CompanyBoard', variables: { first: 3 } } : { query };
  return [
    `curl -s ${url} \\`,
    `  -H 'content-type: application/json' \\`,
    `  -H 'authorization: Bearer ${token}' \\`,
    `  -d '${JSON.stringify(body)}'`,
  ].join('\n');
}
