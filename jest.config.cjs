/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/jest-setup.ts'],
  modulePathIgnorePatterns: ['<rootDir>/out/', '<rootDir>/cdk.out/', '<rootDir>/cdktf.out/'],
  maxWorkers: 2,
  snapshotFormat: { escapeString: false, printBasicPrototype: false },
};
