import { describe, expect, test } from '@jest/globals';
import type { EntityCall, Step } from '../../../gateway/execute/compile/step.ts';
import { fillSteps, outlineStep } from '../../../gateway/execute/compile/outline/fill-steps.ts';
import { piecesOf } from '../../../gateway/execute/compile/outline/pieces.ts';

const nothing = { at: null, rewriteOutput: null, renamed: new Map<string, string>() };

function stepOf(query: string, brings: readonly string[], entity: readonly string[] | null): Step {
  const call: EntityCall = {
    ...nothing,
    alias: '_entities',
    variable: 'representations',
    paths: [],
    representation: { forType: () => null },
    question: '',
    supplies: new Set(entity),
  };
  return {
    ...nothing,
    service: 'a',
    query,
    queryJson: JSON.stringify(query),
    variables: [],
    conditions: [],
    part: 0,
    entities: entity && [call],
    supplies: new Set(brings),
    guess: null,
    waitsFor: 0,
    unlocks: [],
  };
}

function filled(step: Step, leaves: readonly string[]): Step {
  const [one] = fillSteps([outlineStep(step, piecesOf({ operation: step.query }))], leaves);
  if (!one) throw new Error('There is no step.');
  return one;
}

describe('a step of an outline', () => {
  test.each([
    ['{u{_l0:a}}', '{u{a x:b}}'],
    ['{_l1:c u(of:"\\"_l0:a\\n"){id _l0:a}}', '{d u(of:"\\"_l0:a\\n"){id a x:b}}'],
    ['{u{_l0:a v{_l0:a}}}', '{u{a x:b v{a x:b}}}'],
  ])('%s asks for the leaves of an operation, as text and in JSON', (query, expected) => {
    const step = filled(stepOf(query, [], null), ['a x:b', 'd']);
    expect(step.query).toBe(expected);
    expect(step.queryJson).toBe(JSON.stringify(expected));
  });

  test('brings the leaves of an operation, under its aliases, to the root or to entities', () => {
    const leaves = ['a x:b', 'd', 'a'];
    const root = filled(stepOf('{id _l0:a}', ['id', '_l0'], null), leaves);
    expect(['id', 'a', 'x', 'b', 'd'].filter((key) => root.supplies.has(key))).toEqual(['id', 'a', 'x']);
    const query = 'query($r:[_Any!]!){_entities(representations:$r){...on U{id _l2:c}}}';
    const entities = stepOf(query, [], ['id', '_l2']);
    const [call] = filled(entities, leaves).entities ?? [];
    expect(['id', 'a', 'x', 'd'].filter((key) => call?.supplies.has(key))).toEqual(['id', 'a']);
  });

  test('is the same for all operations where it asks for no leaves', () => {
    const step = stepOf('{u{id}}', ['u'], null);
    expect(filled(step, ['a'])).toBe(step);
  });
});
