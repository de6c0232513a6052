import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist', 'node_modules', 'data', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An async handler given to JSX or an emitter answers its own errors.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['shared/**', 'server/**', 'client/**'],
    rules: {
      // What people wrote is cut between characters (`shared/model/characters.ts`); dates and hashes are cut shorter.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name='slice'][arguments.0.value=0][arguments.1.raw=/^(?!1[06]$)[0-9_]{2,}$/]",
          message:
            'Cut text with cutText: a slice can leave half a character, and documents store it as U+FFFD.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^substr(ing)?$/]',
          message: 'Use cutText or slice.',
        },
      ],
    },
  },
  {
    files: ['client/**/*.tsx', 'client/**/*.ts'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // Hooks and stores hand out plain objects of functions; none of them has a `this`.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // Runs in the page as it is, before any bundle.
    files: ['client/public/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        localStorage: 'readonly',
        location: 'readonly',
        matchMedia: 'readonly',
      },
    },
  },
  {
    // Runs behind pages, as it is.
    files: ['client/public/presenting.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['self', 'caches', 'fetch', 'location', 'setTimeout', 'URL'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['scripts/**', 'tests/bench/**', 'server/main.ts', 'server/demo.ts'],
    rules: { 'no-console': 'off' },
  },
)
