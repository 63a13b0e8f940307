/** Who may import whom: the house of docs/architecture, as rules. `npm run jest -- architecture` checks them. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other cannot be read, or tested, alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'compiling-knows-no-request',
      comment: 'What is compiled is used by many requests: nothing of one of them may get into it.',
      severity: 'error',
      from: { path: '^gateway/execute/compile/' },
      to: { path: '^gateway/execute/(run/|executor|single-flight|operation-cache)' },
    },
    {
      name: 'planning-knows-no-execution',
      severity: 'error',
      from: { path: '^gateway/plan/' },
      to: { path: '^gateway/(execute|transport|http)/' },
    },
    {
      name: 'gateway-knows-no-business',
      comment: 'The gateway knows federation and nothing of the products: any supergraph runs on it.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|launch)/' },
    },
    {
      name: 'subgraphs-do-not-know-the-gateway',
      severity: 'error',
      from: { path: '^subgraphs/' },
      to: { path: '^(gateway|launch)/' },
    },
    {
      name: 'subgraphs-meet-in-the-graph-only',
      comment:
        'Subgraphs never import each other: they meet as entities in the graph and as events on the bus.',
      severity: 'error',
      from: { path: '^subgraphs/(?!common/)([^/]+)/' },
      to: {
        path: '^subgraphs/',
        pathNot: ['^subgraphs/$1/', '^subgraphs/common/', '^subgraphs/names\\.ts$'],
      },
    },
    {
      name: 'common-knows-no-subgraph',
      severity: 'error',
      from: { path: '^subgraphs/common/' },
      to: { path: '^subgraphs/', pathNot: ['^subgraphs/common/', '^subgraphs/names\\.ts$'] },
    },
    {
      name: 'the-contract-knows-nobody',
      comment: 'schema/ is what gateway and subgraphs agree on: it depends on neither.',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^(gateway|subgraphs|launch|test|tools)/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        "Rules are plain functions over plain data; they may know the names of the graph's enums, as types.",
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/domain/' },
      to: {
        pathNot: ['^subgraphs/[^/]+/domain/', '^subgraphs/common/clock\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'resolvers-are-thin',
      comment: 'A resolver or a subscriber asks loaders, commands and rules; tables and SQL are theirs.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/(resolvers|subscribers)/' },
      to: { path: ['entities\\.ts$', 'typeorm'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'only-launch-knows-both-sides',
      severity: 'error',
      from: { pathNot: '^(launch|test|tools|bench)/|^main\\.ts$' },
      to: { path: '^launch/' },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|launch|schema)/|^main\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
