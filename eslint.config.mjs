import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// The same input gives the same bytes, and a library neither prints nor stops the process.
const UNPREDICTABLE = [
  {
    object: 'Date',
    property: 'now',
    message: 'Take the day as a parameter: output must not depend on the clock.',
  },
  { object: 'Math', property: 'random', message: 'Output must not depend on chance.' },
  {
    object: 'process',
    property: 'exit',
    message: 'Set process.exitCode: exit loses what is still in a pipe.',
  },
];
const NO_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the day as a parameter.',
  },
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that a thing has one name everywhere.',
  },
];

export default tseslint.config(
  { ignores: ['out', 'cdk.out', 'cdktf.out', 'node_modules', 'coverage'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': ['error', ...UNPREDICTABLE],
      'no-restricted-syntax': ['error', ...NO_CLOCK],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['bin/**/*.ts', 'lib/**/*.{ts,tsx}', 'stacks/**/*.ts'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  // Tables are as long as what they list; a schema is one.
  { files: ['lib/catalogue/**/*.ts', 'lib/department/**/*schema.ts'], rules: { 'max-lines': 'off' } },
  // The clock is read at the door, and handed on.
  { files: ['bin/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  // Tests read templates, which are JSON of any shape.
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
);
