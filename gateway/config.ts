import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LONGEST_REQUEST_MS } from '../schema/key-service.ts';
import type { OperationLimits } from './access/limits.ts';
import { canBeForwarded } from './http/forwarded-headers.ts';
import type { LogLevel } from './log.ts';
import { logLevels } from './log.ts';

/** Whose access tokens are believed, or that nobody is asked for one. */
export type AuthConfig =
  | { readonly mode: 'none' }
  | {
      readonly mode: 'jwt';
      readonly issuer: string;
      /** `null` finds the keys by OpenID discovery from the issuer. */
      readonly jwksUrl: string | null;
      readonly audience: string;
    };

/** Every setting of the gateway, checked. */
export interface GatewayConfig {
  /** 0 takes any free port. */
  readonly port: number;
  /** `127.0.0.1` listens for this machine only, `0.0.0.0` on every address. */
  readonly host: string;
  readonly dataDir: string;
  /** A file or a URL. */
  readonly supergraph: string;
  /** How often to look whether there is another supergraph, in milliseconds. */
  readonly supergraphPollMs: number;
  /** How long a server may take to hand it out, in milliseconds. */
  readonly supergraphTimeoutMs: number;
  readonly auth: AuthConfig;
  /** `null` keeps one in the data folder. */
  readonly viewerSecret: string | null;
  /** Where integration keys are checked, where that is another process; `null` where nobody is asked. */
  readonly keyServiceUrl: string | null;
  /** How many requests one integration key may send in a minute to each gateway process. */
  readonly rateLimitPerMinute: number;
  readonly logLevel: LogLevel;
  readonly limits: OperationLimits & {
    readonly maxBodyBytes: number;
    /** How many operations one request may hold. */
    readonly maxBatch: number;
    /** How large a subgraph's answer may be. */
    readonly maxSubgraphBytes: number;
    /** How large the supergraph may be. */
    readonly maxSupergraphBytes: number;
  };
  /** The folder of the stored operations; `null` is the project's own, which are for its own supergraph. */
  readonly operationsDir: string | null;
  /** Nothing but the stored operations is run. */
  readonly safelist: boolean;
  /** How long one call to one subgraph may take, in milliseconds. */
  /** The labels of `@override(label:)` that are on; those of the form `percent(n)` are on for n of 100 requests. */
  readonly overrideLabels: readonly string[];
  readonly subgraphTimeoutMs: number;
  /** How long a whole request may take, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** Subgraphs that are somewhere else than the supergraph says, by `subgraphSettingName`. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** The client's headers that go on to the subgraphs, lower-case. */
  readonly forwardHeaders: readonly string[];
  /** Browser origins that may call; `*` is any. */
  readonly corsOrigins: readonly string[];
}

/** Settings that cannot be used, all told together: one line for each. */
export class ConfigError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(`These settings cannot be used:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'ConfigError';
    this.lines = lines;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const MEGABYTE = 1024 * 1024;
const SECRETS = ['VIEWER_SECRET'];
const ALLOWED_FLAGS = 'Allowed are --port N, --supergraph FILE_OR_URL, --operations DIR and --auth jwt|none.';

const whole = (least: number, most: number) => {
  const allowed = `a whole number from ${least} to ${most}`;
  const inRange = z.number().min(least, allowed).max(most, allowed);
  return z
    .string()
    .regex(/^\d{1,10}$/, allowed)
    .transform(Number)
    .pipe(inRange);
};
const httpUrl = z.url({ protocol: /^https?$/, error: 'an http or https URL' });
const folder = z.string().refine(isFolder, 'a folder that is there');
const words = z.string().transform((list) =>
  list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean),
);

const settings = z.object({
  PORT: whole(0, 65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  SUPERGRAPH: z.string().default('schema/supergraph.graphql'),
  SUPERGRAPH_POLL_MS: whole(100, 3_600_000).default(10_000),
  SUPERGRAPH_TIMEOUT_MS: whole(1, 3_600_000).default(10_000),
  AUTH: z.enum(['jwt', 'none'], '`jwt` or `none`').default('jwt'),
  ISSUER: httpUrl.optional(),
  JWKS_URL: httpUrl.optional(),
  AUDIENCE: z.string().default('one-graph'),
  VIEWER_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  KEY_SERVICE_URL: httpUrl.optional(),
  RATE_LIMIT_PER_MINUTE: whole(1, 1_000_000).default(600),
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
  MAX_BODY_BYTES: whole(1, 1024 * MEGABYTE).default(MEGABYTE),
  MAX_BATCH: whole(1, 1000).default(10),
  MAX_SUBGRAPH_BYTES: whole(1, 1024 * MEGABYTE).default(32 * MEGABYTE),
  MAX_SUPERGRAPH_BYTES: whole(1, 1024 * MEGABYTE).default(32 * MEGABYTE),
  OPERATIONS_DIR: folder.optional(),
  SAFELIST: z
    .enum(['true', 'false'], '`true` or `false`')
    .transform((word) => word === 'true')
    .default(false),
  MAX_DEPTH: whole(1, 500).default(30),
  MAX_ALIASES: whole(0, 100_000).default(200),
  MAX_TOKENS: whole(1, 1_000_000).default(10_000),
  MAX_ROOT_FIELDS: whole(1, 100_000).default(100),
  MAX_FIELDS: whole(1, 1_000_000).default(3000),
  OVERRIDE_LABELS: words.default([]),
  SUBGRAPH_TIMEOUT_MS: whole(1, 3_600_000).default(10_000),
  REQUEST_TIMEOUT_MS: whole(1, LONGEST_REQUEST_MS).default(30_000),
  SUBGRAPH_URLS: z
    .string()
    .transform((json, context) => {
      const parsed = z.record(z.string(), httpUrl).safeParse(jsonOrUndefined(json));
      if (parsed.success) return parsed.data;
      context.addIssue(
        'a JSON object of subgraph names and http URLs, as {"legal":"http://127.0.0.1:4005/graphql"}',
      );
      return {};
    })
    .default({}),
  FORWARD_HEADERS: words
    .transform((names) => names.map((name) => name.toLowerCase()))
    .refine((names) => names.every(canBeForwarded), 'names of headers, none that the gateway writes itself')
    .default([]),
  CORS_ORIGINS: words
    .refine((origins) => origins.every(isOrigin), '`*`, or origins such as https://app.example')
    .default(['*']),
});

/**
 * Reads the gateway's settings from the environment and the flags `--port`, `--supergraph`, `--operations` and `--auth`,
 * which win.
 * Throws a `ConfigError` that names every setting that cannot be used.
 */
export function readGatewayConfig(
  environment: Environment = process.env,
  flags: readonly string[] = [],
): GatewayConfig {
  const given = withoutEmpty({ ...environment, ...readFlags(flags) });
  const read = settings.safeParse(given);
  const subgraphUrls = readSubgraphUrls(given);
  const mistakes = [...(read.success ? [] : settingMistakes(read.error, given)), ...subgraphUrls.mistakes];
  if (!read.success || mistakes.length > 0) throw new ConfigError(mistakes);
  return toConfig(read.data, subgraphUrls.urls);
}

/** The name under which a subgraph's settings stand: `time-entries` is `TIME_ENTRIES`. */
export function subgraphSettingName(subgraph: string): string {
  return subgraph.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}

function toConfig(read: z.infer<typeof settings>, subgraphUrls: Record<string, string>): GatewayConfig {
  const named = Object.entries(read.SUBGRAPH_URLS).map(
    ([name, url]) => [subgraphSettingName(name), url] as const,
  );
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    supergraph: read.SUPERGRAPH,
    supergraphPollMs: read.SUPERGRAPH_POLL_MS,
    supergraphTimeoutMs: read.SUPERGRAPH_TIMEOUT_MS,
    auth: toAuth(read),
    viewerSecret: read.VIEWER_SECRET ?? null,
    keyServiceUrl: read.KEY_SERVICE_URL ?? null,
    rateLimitPerMinute: read.RATE_LIMIT_PER_MINUTE,
    logLevel: read.LOG_LEVEL,
    limits: {
      maxBodyBytes: read.MAX_BODY_BYTES,
      maxBatch: read.MAX_BATCH,
      maxSubgraphBytes: read.MAX_SUBGRAPH_BYTES,
      maxSupergraphBytes: read.MAX_SUPERGRAPH_BYTES,
      maxDepth: read.MAX_DEPTH,
      maxAliases: read.MAX_ALIASES,
      maxTokens: read.MAX_TOKENS,
      maxRootFields: read.MAX_ROOT_FIELDS,
      maxFields: read.MAX_FIELDS,
    },
    operationsDir: read.OPERATIONS_DIR ?? null,
    safelist: read.SAFELIST,
    overrideLabels: read.OVERRIDE_LABELS,
    subgraphTimeoutMs: read.SUBGRAPH_TIMEOUT_MS,
    requestTimeoutMs: read.REQUEST_TIMEOUT_MS,
    subgraphUrls: { ...Object.fromEntries(named), ...subgraphUrls },
    forwardHeaders: read.FORWARD_HEADERS,
    corsOrigins: read.CORS_ORIGINS,
  };
}

function toAuth(read: z.infer<typeof settings>): AuthConfig {
  if (read.AUTH === 'none') return { mode: 'none' };
  return {
    mode: 'jwt',
    // The demo's issuer lives beside the gateway in one process; a real one is set by ISSUER.
    issuer: read.ISSUER ?? `http://127.0.0.1:${read.PORT}/issuer`,
    jwksUrl: read.JWKS_URL ?? null,
    audience: read.AUDIENCE,
  };
}

function readFlags(flags: readonly string[]): Environment {
  try {
    const string = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...flags],
      options: { port: string, supergraph: string, operations: string, auth: string },
    });
    const { port, supergraph, operations, auth } = values;
    return withoutEmpty({ PORT: port, SUPERGRAPH: supergraph, OPERATIONS_DIR: operations, AUTH: auth });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`${reason} ${ALLOWED_FLAGS}`]);
  }
}

function readSubgraphUrls(given: Environment) {
  const urls: Record<string, string> = {};
  const mistakes: string[] = [];
  for (const [setting, value] of Object.entries(given)) {
    const [, name] = /^SUBGRAPH_([A-Z0-9_]+)_URL$/.exec(setting) ?? [];
    if (name === undefined || value === undefined) continue;
    if (httpUrl.safeParse(value).success) urls[name] = value;
    else mistakes.push(mistake(setting, value, 'an http or https URL'));
  }
  return { urls, mistakes };
}

function settingMistakes(error: z.ZodError, given: Environment): string[] {
  return error.issues.map((issue) => {
    const setting = String(issue.path[0]);
    return mistake(setting, given[setting], issue.message);
  });
}

function mistake(setting: string, value: string | undefined, allowed: string): string {
  const received = SECRETS.includes(setting) ? 'something else (not shown)' : JSON.stringify(value ?? null);
  return `${setting} must be ${allowed}; received ${received}.`;
}

/** A setting that is empty is a setting that was not made. */
function withoutEmpty(given: Environment): Environment {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
}

/** A browser sends an origin without a path: one that is set with a path would never be met. */
function isOrigin(word: string): boolean {
  return word === '*' || (URL.canParse(word) && new URL(word).origin === word);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function jsonOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
