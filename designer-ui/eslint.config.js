import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules', 'target', 'src/main/bundles', 'src/main/frontend/generated', 'vite.generated.ts', 'vite.config.ts', 'types.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    languageOptions: { globals: globals.browser },
    rules: {
      'max-len': ['error', { code: 130, ignoreStrings: true, ignoreTemplateLiterals: true, ignorePattern: 'd=|: \'M' }],
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', 40],
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-properties': ['error', { object: 'window', property: 'alert' }],
    },
  },
  { files: ['src/test/**'], rules: { 'max-lines-per-function': 'off' } },
);
