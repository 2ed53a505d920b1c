// What the compiler does not hold: promises nobody waits for, `any` by the back door, comparisons that coerce, conditions that are always true. Layout is
// prettier's; import directions, sizes and banned words are in test/tidy, because they need the whole tree.
import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'

const typed = ['src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts']

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '**/*.svelte.js', '**/*.d.ts'] },
  {
    files: typed,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'no-param-reassign': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Export by name: "export *" hides what a file gives and breeds import cycles.' },
      ],
    },
  },
  // node:test runs what `test` and `describe` return; nobody awaits it.
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['test', 'describe', 'it', 'before', 'after'], package: 'node:test' }] },
      ],
    },
  },
  { files: ['scripts/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  // wink-nlp hands out its accessors as methods that know no `this`.
  { files: ['bench/read/readers.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  ...svelte.configs.recommended.map((config) => ({ ...config, files: config.files ?? ['**/*.svelte'] })),
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { '@typescript-eslint': tseslint.plugin, svelte },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'svelte/no-at-html-tags': 'error',
      // Mustaches keep spaces where they are meant; a Map that only remembers is no state.
      'svelte/no-useless-mustaches': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['src/web/page/**/*.svelte', 'src/web/site/**/*.svelte', 'src/web/map/**/*.svelte'],
    rules: {
      // Components are rendered once, on the server: nothing is ever updated, so that keys say nothing.
      'svelte/require-each-key': 'off',
    },
  },
)
