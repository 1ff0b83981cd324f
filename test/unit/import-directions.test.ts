import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a file of each folder may import, and what it must not. */
const directions: Record<string, { may: string[]; mustNot: string[] }> = {
  'src/core/planted.ts': {
    may: ['./brand', './contract', './rows/pack'],
    mustNot: [
      '../http',
      '../http/success',
      '../contract',
      '../generated/errors',
      '../index',
      'node:fs',
      'fs',
      'zod',
      'hono',
    ],
  },
  'src/core/rows/planted.ts': {
    may: ['./pack', '../brand', '../contract'],
    mustNot: ['../../http', '../../contract', '../../generated/errors', '../../index', 'node:fs', 'zod'],
  },
  'src/contract/planted.ts': {
    may: ['./errors', './patient-text', '../core/contract'],
    mustNot: [
      '../core',
      '../core/rows/rows',
      '../http',
      '../generated/errors',
      '../generate/json',
      '../server/hono',
      'node:fs',
      'zod',
    ],
  },
  'src/contract/patient-text/planted.ts': {
    may: ['./patient-text', '../errors'],
    mustNot: ['../operations', '../../core/rows/rows', '../../http', 'node:fs'],
  },
  'src/http/planted.ts': {
    may: ['./timestamp', '../core/wire-error'],
    mustNot: [
      '../contract',
      '../generated/errors',
      '../server/internal/answer',
      '../client',
      '../index',
      'node:fs',
      'zod',
    ],
  },
  'src/client/planted.ts': {
    may: ['./safe', './default-rows', '../core/match-error', '../http', 'axios'],
    mustNot: [
      '../server/hono',
      '../server/default-codebook',
      '../contract',
      '../contract/errors',
      '../generated/rows',
      '../clinic/schemas',
      '../docplanner',
      '../generate/json',
      '../zod',
      'node:fs',
    ],
  },
  'src/client/default-rows.ts': {
    may: ['../generated/rows', '../generated/errors'],
    mustNot: ['../contract', '../core/rows/rows', './safe'],
  },
  'src/server/planted.ts': {
    may: [
      './internal/answer',
      './mappers/postgres',
      './default-codebook',
      '../core/server-http-error',
      '../http',
      'hono',
      'node:http',
    ],
    mustNot: [
      './hono',
      './express/routes',
      '../client',
      '../client/safe',
      '../contract',
      '../generated/errors',
      '../clinic/schemas',
      '../docplanner',
      '../generate/json',
      '../zod',
    ],
  },
  'src/server/nestjs/planted.ts': {
    may: [
      './transports',
      '../internal/answer',
      '../mappers/postgres',
      '../express/routes',
      '../fastify/routes',
      '../fastify/send',
      '../../http',
    ],
    mustNot: [
      '../express',
      '../express/index',
      '../fastify',
      '../fastify/index',
      '../hono',
      '../../client',
      '../../contract',
    ],
  },
  'src/server/elysia/planted.ts': {
    may: ['./routes', '../internal/answer', '../default-codebook', '../../core/brand', '../../http', 'elysia'],
    mustNot: ['../hono', '../express/routes', '../../client', '../../contract', '../../generated/errors', '../../zod'],
  },
  'src/server/default-codebook.ts': {
    may: ['./mappers/postgres', '../core/codebook', '../generated/codebook'],
    mustNot: ['./hono', './internal/answer', '../contract', '../http', '../client'],
  },
  'src/server/mappers/planted.ts': {
    may: [
      './postgres',
      '../internal/answer',
      '../default-codebook',
      '../../core/server-http-error',
      '../../http',
      'node:util',
    ],
    mustNot: [
      '../hono',
      '../../client',
      '../../contract',
      '../../generated/errors',
      '../../clinic/schemas',
      '../../zod',
    ],
  },
  'src/observability/planted.ts': {
    may: ['./redact', '../core/brand', '../http', '../http/error-body'],
    mustNot: [
      '../contract',
      '../generated/errors',
      '../clinic/schemas',
      '../server/internal/answer',
      '../client',
      'node:util',
      'pino',
    ],
  },
  'src/testing/msw/planted.ts': {
    may: ['./resolver', '../answers', '../../core/rows/rows', '../../server/default-codebook', '../../http', 'msw'],
    mustNot: [
      '../../server/internal/answer',
      '../../client',
      '../../client/safe',
      '../../zod',
      '../../contract',
      '../../contract/errors',
      '../../generated/errors',
      '../../clinic/schemas',
      'node:fs',
    ],
  },
  'src/docplanner/planted.ts': {
    may: ['./answer', '../core/wire-error', '../server/default-codebook'],
    mustNot: [
      '../contract',
      '../generated/codebook',
      '../clinic/schemas',
      '../server/hono',
      '../client',
      '../zod',
      '../generate/json',
      'node:fs',
    ],
  },
  'src/docplanner/callback/planted.ts': {
    may: ['./store', '../answer', '../payloads/shape', '../../core/misuse', '../../server/default-codebook'],
    mustNot: [
      '../../contract',
      '../../generated/codebook',
      '../../clinic/schemas',
      '../../server/hono',
      '../../client',
      '../../zod',
      '../../rate-limit',
      'node:crypto',
    ],
  },
  'src/rate-limit/planted.ts': {
    may: ['./tier', '../core/codebook', '../http', '../server/default-codebook', 'rate-limiter-flexible'],
    mustNot: [
      '../contract/limits',
      '../generated/errors',
      '../clinic/schemas',
      '../server/hono',
      '../client',
      'node:fs',
    ],
  },
  'src/zod/planted.ts': {
    may: ['./field', '../core/contract', '../server/default-codebook', 'zod/v4'],
    mustNot: [
      '../contract',
      '../generated/errors',
      '../clinic/schemas',
      '../server/hono',
      '../client',
      '../docplanner',
      '../generate/json',
      'node:fs',
    ],
  },
  'src/generate/planted.ts': {
    may: ['./typescript', '../core/rows/pack'],
    mustNot: ['../cli', '../cli/generate', '../contract', '../generated/errors', '../http', 'node:fs'],
  },
  'src/generate/typescript/planted.ts': {
    may: ['./source', '../json', '../../core/rows/pack'],
    mustNot: ['../../cli', '../../contract', '../../generated/errors', '../../http', 'node:fs'],
  },
}

/** Every form of an import counts. */
const forms = [
  (specifier: string) => `import '${specifier}'`,
  (specifier: string) => `import { a } from '${specifier}'`,
  (specifier: string) => `import type { A } from '${specifier}'`,
  (specifier: string) => `export { a } from '${specifier}'`,
  (specifier: string) => `export const a = await import('${specifier}')`,
]

const folder = mkdtempSync(join(tmpdir(), 'error-codebook-directions-'))
let refused: Map<string, Set<string>>

beforeAll(() => {
  for (const file of ['biome.json', '.gitignore']) cpSync(join(root, file), join(folder, file))
  const planted = new Map<string, string[]>()
  for (const [file, { may, mustNot }] of Object.entries(directions)) {
    const lines = forms.flatMap((form) => [...may, ...mustNot].map(form))
    planted.set(file, lines)
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), lines.join('\n'))
  }
  refused = new Map([...planted.keys()].map((file) => [file, new Set()]))
  for (const { path, start } of restrictedImports()) {
    refused.get(path)?.add(planted.get(path)?.[start.line - 1] ?? '')
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(Object.entries(directions))('%s imports in the one direction', (file, { mustNot }) => {
  expect([...(refused.get(file) ?? [])].sort()).toEqual(forms.flatMap((form) => mustNot.map(form)).sort())
})

// The linter leaves them out.
test('generated files import the engine alone', () => {
  const texts = readdirSync(join(root, 'src/generated'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, 'src/generated', file), 'utf8'))
  const specifiers = texts.flatMap((text) =>
    [...text.matchAll(/^(?:import|export)[^']* from '([^']+)'/gm)].map(([, each]) => each),
  )
  expect(
    specifiers.filter(
      (each) => !/^(\.\/(texts\/)?[\w-]+|(\.\.\/)+core(\/[\w-]+)?|\.\.\/http(\/[\w-]+)?)$/.test(each ?? ''),
    ),
  ).toEqual([])
  expect(specifiers).toContain('../core')
})

interface Location {
  path: string
  start: { line: number }
}

function restrictedImports(): Location[] {
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.']
  // It exits with 1 when it finds something.
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), args, { cwd: folder, encoding: 'utf8' })
  return (JSON.parse(stdout) as { diagnostics: { location: Location }[] }).diagnostics.map(({ location }) => location)
}
