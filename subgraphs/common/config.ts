import { z } from 'zod';

/** Every setting of the subgraphs, checked. */
export interface SubgraphsConfig {
  /** Where the embedded PostgreSQL and the secrets that are made by themselves are kept. */
  readonly dataDir: string;
  /** A PostgreSQL address; null for the embedded one. Its role must be allowed to create roles and schemas. */
  readonly databaseUrl: string | null;
  /** How many connections each subgraph keeps at most. */
  readonly poolSize: number;
  /** The OpenID provider whose tokens count; null for the demo's own, which comes with the demo data. */
  readonly issuer: string | null;
  readonly audience: string;
  /** Where a subgraph that runs apart listens. */
  readonly host: string;
  /** The secret that viewers are signed with; null for the one that is kept in the data folder. */
  readonly viewerSecret: string | null;
  /** The secret that others' secrets are sealed with in the database; null for the one that is kept in the data folder. */
  readonly secretsKey: string | null;
  /** Where integration keys are checked, for a subgraph that runs apart and takes them; null for Identity's own address. */
  readonly keyServiceUrl: string | null;
  readonly logLevel: string;
}

/** Settings that cannot be used: one line for each, all together. */
export class SubgraphsConfigError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(`These settings cannot be used:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'SubgraphsConfigError';
    this.lines = lines;
  }
}

const secrets = new Set(['DATABASE_URL', 'VIEWER_SECRET', 'SECRETS_KEY']);
const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const poolSizeRule = 'a whole number from 1 to 100';

const settings = z.object({
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a postgres:// address' }).optional(),
  POOL_SIZE: z.coerce
    .number(poolSizeRule)
    .int(poolSizeRule)
    .min(1, poolSizeRule)
    .max(100, poolSizeRule)
    .default(10),
  ISSUER: z.url({ protocol: /^https?$/, error: 'an http or https URL' }).optional(),
  AUDIENCE: z.string().default('one-graph'),
  HOST: z.string().default('127.0.0.1'),
  VIEWER_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  SECRETS_KEY: z.string().min(32, 'at least 32 characters').optional(),
  KEY_SERVICE_URL: z.url({ protocol: /^https?$/, error: 'an http or https URL' }).optional(),
  LOG_LEVEL: z.enum(levels, `one of ${levels.join(', ')}`).default('info'),
});

/** Reads the subgraphs' settings. Throws a `SubgraphsConfigError` that names every one that cannot be used. */
export function readSubgraphsConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): SubgraphsConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const read = settings.safeParse(given);
  if (!read.success) throw new SubgraphsConfigError(read.error.issues.map((issue) => mistake(issue, given)));
  return {
    dataDir: read.data.DATA_DIR,
    databaseUrl: read.data.DATABASE_URL ?? null,
    poolSize: read.data.POOL_SIZE,
    issuer: read.data.ISSUER ?? null,
    audience: read.data.AUDIENCE,
    host: read.data.HOST,
    viewerSecret: read.data.VIEWER_SECRET ?? null,
    secretsKey: read.data.SECRETS_KEY ?? null,
    keyServiceUrl: read.data.KEY_SERVICE_URL ?? null,
    logLevel: read.data.LOG_LEVEL,
  };
}

function mistake(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const setting = String(issue.path[0]);
  const received = secrets.has(setting)
    ? 'something else (not shown)'
    : JSON.stringify(given[setting] ?? null);
  return `${setting} must be ${issue.message}; received ${received}.`;
}
