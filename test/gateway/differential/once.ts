/**
 * Operations that once had no answer or a wrong one, by what was wrong with them: the seed of their supergraph and data, the
 * operation and its variables.
 */
export const once: readonly (readonly [string, number, string, Record<string, unknown>])[] = [
  [
    'a @requires field that leads to its own type, twice: the planner cannot find the path',
    152_000,
    '{ q10 { id r7 { code r7 { id } } } }',
    {},
  ],
  [
    'the fields that a @requires field needs come with a further key: the planner expects a single parent',
    138_000,
    '{ q16 { f2 r9 } }',
    {},
  ],
  [
    'a key that only the subgraph of the @requires field knows: the planner aborts',
    193_000,
    '{ q17 { r15 } }',
    {},
  ],
  [
    'several keys, and @requires in every subgraph: the twins made the planner search without end',
    269_000,
    '{ q40 { f0: f19 { f1 { ... on E1 { f12 { f7 { r30 } } } } } } }',
    {},
  ],
  [
    'an alias that is the name of its own field, beside the field without one: the planner aborts',
    1_168_001,
    '{ q10 { id: id ... on E0 { m28 id } __typename } q5 }',
    {},
  ],
];
