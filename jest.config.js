export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/strip-types.js' },
  modulePathIgnorePatterns: ['<rootDir>/bench/node_modules'],
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  // For what hangs. On a busy machine, starting the product in six processes can take more than a minute.
  testTimeout: 180_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/longest-first.js',
};
