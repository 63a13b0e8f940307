import tseslint from 'typescript-eslint';

/** Only a `config.ts` reads the environment: it checks the values and tells all mistakes together. */
const noEnvironment = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
  ],
};

/** What keeps the tail short: a function is read in one screen. */
const shortFunctions = {
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 14],
  'max-depth': ['error', 4],
};

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.data',
      '**/generated.ts',
      'subgraphs/*/enums.ts',
      '*.js',
      '*.cjs',
      'test/support/*.js',
      // The start files of other gateways, whose packages are there only where they were installed.
      'bench/peers/gateways/*.mjs',
      'bench/node_modules',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...noEnvironment,
      ...shortFunctions,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // TypeORM declares its options as classes and means plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  // `main.ts` only says where Node keeps what it compiled.
  { files: ['**/config.ts', 'main.ts', 'bench/**'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['test/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', 'no-restricted-properties': 'off' },
  },
  { files: ['main.ts', 'tools/**', 'bench/**'], rules: { 'no-console': 'off' } },
);
