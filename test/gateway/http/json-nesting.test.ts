import { expect, test } from '@jest/globals';
import { isNestedDeeper } from '../../../gateway/http/json-nesting.ts';

test.each([
  ['', false],
  ['[[]]', false],
  ['[[[]]]', true],
  ['{"a":{"b":[]}}', true],
  ['[[],[],[],{},[]]', false],
  ['["[[[[{{{{"]', false],
  [String.raw`["\"[[[[", "\\"]`, false],
  [String.raw`["\\", [[]]]`, true],
  ['[[', false],
  [']]]][[[', false],
])('%s is nested deeper than 2: %s', (json, deeper) => {
  expect(isNestedDeeper(json, 2)).toBe(deeper);
});
