import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const domains = [
  'staff',
  'leads',
  'meta',
  'mappings',
  'events',
  'dashboard',
  'settings',
  'demo',
  'audit',
  'jobs',
];
const notFrom = (folders, message) => ({
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: folders.flatMap(name => [`**/${name}/*`, `**/${name}`]), message }] },
  ],
});
const noDefaultExport = {
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Only lazy routes (…Page.tsx) export by default.' },
    { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
  ],
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], ignores: ['src/**/*Page.tsx'], rules: noDefaultExport },
  ...domains.map(domain => ({
    files: [`src/${domain}/**`],
    rules: notFrom(
      domains.filter(other => other !== domain).concat('shell'),
      'A domain folder never imports another one: what both need lives in ui/, lib/ or api/.',
    ),
  })),
  {
    files: ['src/ui/**'],
    rules: notFrom([...domains, 'shell', 'react-router'], 'ui/ knows neither the router nor a domain.'),
  },
  {
    files: ['src/lib/**', 'src/api/**'],
    rules: notFrom([...domains, 'shell'], 'lib/ and api/ know no domain.'),
  },
);
