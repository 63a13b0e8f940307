import { expect, test } from '@jest/globals';
import { statementName } from '../../../subgraphs/common/database/statement-names.ts';

test('a text has one name, and no other text has it', () => {
  const first = statementName('SELECT 1');
  expect(first).toEqual(expect.any(String));
  expect(statementName('SELECT 2')).not.toBe(first);
  expect(statementName('SELECT 1')).toBe(first);
});

test('texts without end get no names without end, and those that have one keep it', () => {
  const first = statementName('SELECT 1');
  const names = Array.from({ length: 2_000 }, (_, index) => statementName(`SELECT ${index}, 'new'`));
  expect(names.filter((name) => name !== undefined).length).toBeLessThan(1_001);
  expect(names.at(-1)).toBeUndefined();
  expect(statementName('SELECT 1')).toBe(first);
});
