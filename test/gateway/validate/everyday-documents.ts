/** Valid documents over `validSchema`, as people and programs write them: all of these are to be taken at first sight. */
export const everydayDocuments: readonly string[] = [
  '{ count }',
  'query Named { item { __typename } }',
  'query ($id: ID!) { node(id: $id) { id __typename } }',
  'query A($id: ID!) { a: node(id: $id) { id } b: node(id: "2") { id } c: node(id: 3) { id } }',
  'query A { count } query B($n: Float = 1) { user(n: $n) { title } }',
  '{ user(i: { from: 1, unit: IN, tags: ["a", "b"], inner: { from: 2, to: null } }, l: [1, 2], b: true, n: 3) { age } }',
  '{ user(s: "text", l: 1, j: "json", n: 1.5) { name(unit: IN) friends { id } } }',
  'query ($from: Int!, $tag: String!, $i: Range) { user(i: { from: $from, tags: [$tag] }) { friends(range: $i) { id } } }',
  'query ($unit: Unit = IN, $range: Range = { from: 1 }) { user(i: $range) { name(unit: $unit) } }',
  'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on User { age } ... on Book { price } id } }',
  'query ($first: Int = 3) { user { friends(first: $first) { title } } }',
  'query ($first: Int) { user { friends(first: $first) { title } } }',
  'query ($x: Boolean!, $y: Boolean = true) { user @include(if: $x) { age @skip(if: $y) title @include(if: true) } }',
  '{ user { ...U best { ... on Book { ...B } ... on Film { id title } } } } fragment U on User { id title friends { ...F } } fragment F on User { id } fragment B on Book { id author { ...F } }',
  '{ user { id id title } user { id age friends { id } } user { friends { title } } }',
  '{ user { ...A ...B } } fragment A on User { id best { ... on Book { title } } } fragment B on Named { id title }',
  '{ named { ... on Node { id } ... on User { title } ... on Book { title } ... { id } } }',
  '{ user { title ... @defer { age } ... on User @defer(label: "later") { friends { id } } ...F @defer(label: "last", if: true) } } fragment F on User { name }',
  'mutation ($range: Range!) { save(range: $range) { id title } remove(id: 1) }',
  'mutation { a: remove(id: "1") b: remove(id: "2") save(range: { from: 1 }) { ... @defer { title } } }',
  'query @note(text: "here") { count @note(text: "there", count: 2) @tag(name: "once") }',
];

/** Valid, too, and left to graphql-js. */
export const unusualDocuments: readonly string[] = [
  '{ __schema { queryType { name } } }',
  '{ __type(name: "User") { name } }',
  'subscription { saved { id } }',
  '{ user(one: { a: 1 }) { id } }',
  '{ user(j: { any: [1] }) { id } }',
  '{ count @tag(name: "a") @tag(name: "b") }',
  '{ item { ... on Book { x: pages(range: { from: 1 }) } ... on Film { x: price } } }',
];
