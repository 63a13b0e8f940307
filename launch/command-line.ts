import { parseArgs } from 'node:util';
import { defaultDemoCompanies } from '../subgraphs/common/demo/demo-tenants.ts';
import { subgraphNames, subgraphPorts, type SubgraphName } from '../subgraphs/names.ts';

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'product' }
  | { readonly kind: 'gateway'; readonly flags: readonly string[] }
  | { readonly kind: 'subgraph'; readonly name: SubgraphName; readonly port: number }
  | { readonly kind: 'migrate' }
  | { readonly kind: 'seed'; readonly companies: number }
  | { readonly kind: 'token'; readonly email: string }
  | { readonly kind: 'dead letters' }
  | { readonly kind: 'replay'; readonly id: string };

/** A command line that asks for nothing that there is. */
export class UsageError extends Error {
  constructor(reason: string) {
    super(`${reason}\n\n${usage}`);
    this.name = 'UsageError';
  }
}

const usage = `What there is:
  npm start                                       the whole product
  npm start gateway -- [--supergraph FILE_OR_URL] [--operations DIR] [--port N] [--auth jwt|none]
  npm start subgraph NAME -- [--port N]           NAME is one of ${subgraphNames.join(', ')}
  npm run migrate                                 brings the tables up to date
  npm run seed -- [--companies N]                 fills in the demo data anew
  npm run token -- EMAIL                          an access token for a person of the demo data
  npm run bus -- failed                           the events that could not be handled
  npm run bus -- replay ID                        has one of them handled again; \`all\` for all of them`;

/** Reads the command line. Throws a `UsageError` that says what was received and what is allowed. */
export function readCommand(words: readonly string[]): Command {
  const [command, ...rest] = words;
  switch (command) {
    case undefined:
      return { kind: 'product' };
    case 'gateway':
      return { kind: 'gateway', flags: rest };
    case 'subgraph':
      return readSubgraph(rest);
    case 'migrate':
      return { kind: 'migrate' };
    case 'seed':
      return { kind: 'seed', companies: readNumber(rest, 'companies', defaultDemoCompanies, 1, 100_000) };
    case 'token':
      return readToken(rest);
    case 'bus':
      return readBus(rest);
    default:
      throw new UsageError(`There is no "${command}".`);
  }
}

function readSubgraph([name, ...rest]: readonly string[]): Command {
  const known = subgraphNames.find((one) => one === name);
  if (!known) throw new UsageError(`There is no subgraph "${name ?? ''}".`);
  return { kind: 'subgraph', name: known, port: readNumber(rest, 'port', subgraphPorts[known], 0, 65_535) };
}

function readToken([email, ...rest]: readonly string[]): Command {
  if (email === undefined || rest.length > 0) throw new UsageError('A token is for one e-mail address.');
  return { kind: 'token', email };
}

function readBus([action, id, ...rest]: readonly string[]): Command {
  if (action === 'failed' && id === undefined) return { kind: 'dead letters' };
  if (action === 'replay' && id !== undefined && rest.length === 0) return { kind: 'replay', id };
  throw new UsageError('The bus lists what failed, or replays one event or all.');
}

function readNumber(
  words: readonly string[],
  flag: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const text = readFlag(words, flag);
  const value = text === undefined ? otherwise : Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(
    `--${flag} must be a whole number from ${least} to ${most}; received "${text ?? ''}".`,
  );
}

function readFlag(words: readonly string[], flag: string): string | undefined {
  try {
    const { values } = parseArgs({ args: [...words], options: { [flag]: { type: 'string' } } });
    const value = values[flag];
    return typeof value === 'string' ? value : undefined;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
