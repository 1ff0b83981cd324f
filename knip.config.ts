import { entries } from './tsup.config'

export default {
  workspaces: {
    '.': {
      entry: [...Object.values(entries), 'scripts/*.ts', 'error-codebook.config.ts'],
      // Generated files export everything that a team may want.
      project: [
        'src/**/*.ts',
        'scripts/**/*.ts',
        'test/**/*.ts',
        '!test/contracts/{chat,exchange,lab,pay,shop}/**',
        '*.config.ts',
      ],
      // Of test/tools, for a test in a browser.
      ignoreDependencies: ['mermaid'],
    },
    'examples/clinic-api': { entry: ['public/*.js'] },
    'test/servers': {
      entry: ['**/*.test.ts', '*/start*.ts', 'types/*.ts', 'next/app/**/{route,page,layout}.{ts,tsx}'],
      project: ['**/*.{ts,tsx}'],
    },
    'test/libraries': {
      entry: ['**/*.test.ts', 'clients/recipes/*.ts', 'clients/recipes/svelte-kit/**/*.ts'],
      project: ['**/*.ts'],
      // Loaded by a page in a browser, by SvelteKit, or by its command: knip sees that only where the folder is installed.
      ignoreDependencies: [
        'whatwg-fetch',
        '@sveltejs/vite-plugin-svelte',
        'svelte',
        'vite',
        'graphql',
        '@prisma/client',
        'prisma',
        '@hey-api/openapi-ts',
        'openapi-typescript',
      ],
      ignoreBinaries: ['openapi-typescript', 'openapi-ts'],
    },
    'test/tools': {
      entry: ['*.ts'],
      // Started by their path, from scripts/test.ts and test/package.
      ignoreDependencies: [
        '@arethetypeswrong/cli',
        'mermaid',
        'publint',
        'typescript-.+',
        'express-4',
        'ky-2',
        'msw-3',
        'vitest-.+',
        'node',
        '@babel/.+',
        '@react-native/babel-preset',
        '@swc/core',
      ],
    },
  },
  // Debian's, for the tests of the rate limiter.
  ignoreBinaries: ['redis-server', 'script'],
  // A type that appears in an exported signature is worth its name, even where nothing else imports it yet.
  ignoreExportsUsedInFile: { interface: true, type: true },
}
