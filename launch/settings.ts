import { ConfigError, readGatewayConfig, type GatewayConfig } from '../gateway/config.ts';
import {
  readSubgraphsConfig,
  SubgraphsConfigError,
  type SubgraphsConfig,
} from '../subgraphs/common/config.ts';

/** Every setting of the product, checked. */
export interface Settings {
  readonly gateway: GatewayConfig;
  readonly subgraphs: SubgraphsConfig;
}

/** Settings that cannot be used, the gateway's and the subgraphs' together. */
export class SettingsError extends Error {
  constructor(lines: readonly string[]) {
    super(`These settings cannot be used:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/** Reads all settings. Throws a `SettingsError` that names every one that cannot be used. */
export function readSettings(flags: readonly string[] = []): Settings {
  const gateway = attempt(() => readGatewayConfig(undefined, flags));
  const subgraphs = attempt(() => readSubgraphsConfig());
  if ('value' in gateway && 'value' in subgraphs)
    return { gateway: gateway.value, subgraphs: subgraphs.value };
  // Both read some of the same settings, and would tell the same mistake twice.
  throw new SettingsError([...new Set([...mistakesOf(gateway), ...mistakesOf(subgraphs)])]);
}

type Attempt<T> = { readonly value: T } | { readonly mistakes: readonly string[] };

function attempt<T>(read: () => T): Attempt<T> {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof ConfigError || error instanceof SubgraphsConfigError)
      return { mistakes: error.lines };
    throw error;
  }
}

function mistakesOf(attempted: Attempt<unknown>): readonly string[] {
  return 'mistakes' in attempted ? attempted.mistakes : [];
}
