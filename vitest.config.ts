import { defineConfig } from 'vitest/config'

/** They change what a whole process shares: `expect`, `fetch`, the tracer. Every other file shares a process with its project. */
const alone = [
  'test/unit/testing/**/*.test.ts',
  'test/http/clients/**/*.test.ts',
  'test/http/observability/**/*.test.ts',
]

/** They run the TypeScript compiler. */
const compiler = ['test/unit/**/*.compiler.test.ts']

/** Each holds answers against a clock, and needs the machine for itself. */
const load = ['test/http/docplanner-callback/load.test.ts']

export default defineConfig({
  test: {
    // Of two processors Vitest would leave one idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: [...alone, ...compiler],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      { test: { name: 'compiler', include: compiler, isolate: false, testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, include: ['test/types/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
        },
      },
      {
        test: {
          name: 'http',
          include: ['test/http/**/*.test.ts'],
          exclude: [...alone, ...load],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'alone', include: alone, testTimeout: 30_000, hookTimeout: 60_000 } },
      { test: { name: 'load', include: load, sequence: { groupOrder: 1 }, hookTimeout: 60_000 } },
      {
        test: {
          name: 'servers',
          include: ['test/servers/**/*.test.ts'],
          globalSetup: 'test/servers/support/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 20_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/support/global-setup.ts',
          testTimeout: 120_000,
          // Most tests wait for a process of their own.
          maxConcurrency: 2,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'libraries',
          include: ['test/libraries/**/*.test.{ts,tsx}'],
          globalSetup: 'test/libraries/support/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'ecosystem',
          include: ['test/ecosystem/**/*.test.ts'],
          globalSetup: 'test/ecosystem/support/global-setup.ts',
          // Most tests wait for the registry.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
