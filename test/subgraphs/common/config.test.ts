import { expect, test } from '@jest/globals';
import { readSubgraphsConfig, SubgraphsConfigError } from '../../../subgraphs/common/config.ts';

test('the secret that seals secrets is the one that is set, or is kept in the data folder', () => {
  expect(readSubgraphsConfig({}).secretsKey).toBeNull();
  expect(readSubgraphsConfig({ SECRETS_KEY: '' }).secretsKey).toBeNull();
  const SECRETS_KEY = 'x'.repeat(32);
  expect(readSubgraphsConfig({ SECRETS_KEY }).secretsKey).toBe(SECRETS_KEY);
});

test('a secret that is too short is told, with others, and not shown', () => {
  const read = () => readSubgraphsConfig({ SECRETS_KEY: 'hunter2', POOL_SIZE: '0' });
  expect(read).toThrow(SubgraphsConfigError);
  expect(read).toThrow('SECRETS_KEY must be at least 32 characters; received something else (not shown).');
  expect(read).toThrow('POOL_SIZE');
  expect(read).not.toThrow('hunter2');
});
