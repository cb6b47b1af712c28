const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2023' },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  setupFilesAfterEnv: ['<rootDir>/test/harness/patience.ts'],
};

export default {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{src,search,prisma,bench}/**/*.test.ts'] },
    { ...base, displayName: 'server', testMatch: ['<rootDir>/test/**/*.test.ts'] },
  ],
};
