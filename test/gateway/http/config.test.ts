import { describe, expect, test } from '@jest/globals';
import { ConfigError, readGatewayConfig, subgraphSettingName } from '../../../gateway/config.ts';

function mistakesOf(environment: Record<string, string>, flags: string[] = []): readonly string[] {
  try {
    readGatewayConfig(environment, flags);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
  }
  throw new Error('There was no mistake.');
}

describe('settings', () => {
  test('all have defaults', () => {
    expect(readGatewayConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataDir: '.data',
      supergraph: 'schema/supergraph.graphql',
      supergraphPollMs: 10_000,
      supergraphTimeoutMs: 10_000,
      auth: { mode: 'jwt', issuer: 'http://127.0.0.1:4000/issuer', jwksUrl: null, audience: 'one-graph' },
      viewerSecret: null,
      keyServiceUrl: null,
      rateLimitPerMinute: 600,
      logLevel: 'info',
      limits: {
        maxBodyBytes: 1024 * 1024,
        maxBatch: 10,
        maxSubgraphBytes: 32 * 1024 * 1024,
        maxSupergraphBytes: 32 * 1024 * 1024,
        maxDepth: 30,
        maxAliases: 200,
        maxTokens: 10_000,
        maxRootFields: 100,
        maxFields: 3000,
      },
      operationsDir: null,
      overrideLabels: [],
      safelist: false,
      subgraphTimeoutMs: 10_000,
      requestTimeoutMs: 30_000,
      subgraphUrls: {},
      forwardHeaders: [],
      corsOrigins: ['*'],
    });
  });

  test('come from the environment, and flags win', () => {
    const environment = { PORT: '1', SUPERGRAPH: 'a.graphql', AUTH: 'jwt', LOG_LEVEL: 'debug' };
    const flags = [
      '--port',
      '2',
      '--supergraph=http://x.example/s',
      '--auth',
      'none',
      '--operations',
      'docs',
    ];
    expect(readGatewayConfig(environment, flags)).toMatchObject({
      port: 2,
      supergraph: 'http://x.example/s',
      auth: { mode: 'none' },
      operationsDir: 'docs',
      logLevel: 'debug',
    });
  });

  test('that are empty are not made', () => {
    expect(readGatewayConfig({ PORT: '', ISSUER: '', SUBGRAPH_URLS: '' }).port).toBe(4000);
  });

  test('name subgraphs that are somewhere else, in two ways', () => {
    const environment = {
      SUBGRAPH_URLS: '{"time-entries":"http://a.example/","legal":"http://b.example/"}',
      SUBGRAPH_LEGAL_URL: 'http://c.example/',
    };
    expect(readGatewayConfig(environment).subgraphUrls).toEqual({
      TIME_ENTRIES: 'http://a.example/',
      LEGAL: 'http://c.example/',
    });
    expect(subgraphSettingName('time-entries')).toBe('TIME_ENTRIES');
  });
});

describe('mistakes', () => {
  test('are told together, each with what was received and what is allowed', () => {
    const mistakes = mistakesOf(
      {
        PORT: 'many',
        LOG_LEVEL: 'loud',
        ISSUER: 'ftp://issuer',
        SUBGRAPH_URLS: 'legal=here',
        CORS_ORIGINS: 'https://app.example, https://other.example/',
        SUBGRAPH_CRM_URL: 'there',
        MAX_BATCH: '0',
        KEY_SERVICE_URL: 'identity',
        RATE_LIMIT_PER_MINUTE: '0',
        OPERATIONS_DIR: 'README.md',
        SAFELIST: 'yes',
        MAX_DEPTH: '0',
      },
      ['--auth', 'maybe'],
    );
    expect(mistakes).toEqual([
      'PORT must be a whole number from 0 to 65535; received "many".',
      'AUTH must be `jwt` or `none`; received "maybe".',
      'ISSUER must be an http or https URL; received "ftp://issuer".',
      'KEY_SERVICE_URL must be an http or https URL; received "identity".',
      'RATE_LIMIT_PER_MINUTE must be a whole number from 1 to 1000000; received "0".',
      'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace; received "loud".',
      'MAX_BATCH must be a whole number from 1 to 1000; received "0".',
      'OPERATIONS_DIR must be a folder that is there; received "README.md".',
      'SAFELIST must be `true` or `false`; received "yes".',
      'MAX_DEPTH must be a whole number from 1 to 500; received "0".',
      'SUBGRAPH_URLS must be a JSON object of subgraph names and http URLs, as {"legal":"http://127.0.0.1:4005/graphql"}; received "legal=here".',
      'CORS_ORIGINS must be `*`, or origins such as https://app.example; received "https://app.example, https://other.example/".',
      'SUBGRAPH_CRM_URL must be an http or https URL; received "there".',
    ]);
  });

  test.each([['-1'], ['65536'], ['1.5'], ['0x10 '], ['NaN']])('PORT %s', (PORT) => {
    expect(mistakesOf({ PORT })).toHaveLength(1);
  });

  test('never show a secret', () => {
    const [line] = mistakesOf({ VIEWER_SECRET: 'hunter2' });
    expect(line).toBe('VIEWER_SECRET must be at least 32 characters; received something else (not shown).');
  });

  test.each([[['--prot', '1']], [['--port']], [['surplus']]])('in flags are told: %j', (flags) => {
    const [line] = mistakesOf({}, flags);
    expect(line).toContain(
      'Allowed are --port N, --supergraph FILE_OR_URL, --operations DIR and --auth jwt|none.',
    );
  });
});
