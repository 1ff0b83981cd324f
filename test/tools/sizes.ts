import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

// What a page pays for the package: each import below is bundled from the packed tarball, minified and gzipped.
// Usage: tsx sizes.ts <tarball>

interface Budget {
  readonly what: string
  readonly code: string
  /** Of 1000 bytes. */
  readonly kilobytes: number
  /** What the page has anyway: only what comes on top of it counts. */
  readonly beside?: string
}

/** What a page needs that calls with fetch. */
const client = `export { matchError, parseErrorResponse, retryDelay } from 'error-codebook/client'`

const budgets: readonly Budget[] = [
  {
    what: 'one error class with its engine',
    code: `export { SlotUnavailableError } from 'error-codebook'`,
    kilobytes: 0.8,
  },
  {
    what: 'canTransition with all three graphs',
    code: `export { canTransition } from 'error-codebook'`,
    kilobytes: 0.4,
  },
  {
    what: 'client: parse, match, retry',
    code: `export { matchError, parseErrorBody, retryDelay } from 'error-codebook/client'`,
    // The aim is 2.0: docs/decisions/021-sizes.md tells what stands in the way.
    kilobytes: 2.45,
  },
  {
    what: 'axios, beside a client',
    code: `export { fromAxiosError } from 'error-codebook/axios'`,
    kilobytes: 0.4,
    beside: client,
  },
  {
    what: 'ky, beside a client',
    code: `export { fromKyError } from 'error-codebook/ky'`,
    kilobytes: 0.4,
    beside: client,
  },
  {
    what: 'ofetch, beside a client',
    code: `export { fromFetchError } from 'error-codebook/ofetch'`,
    kilobytes: 0.4,
    beside: client,
  },
  {
    what: 'TanStack Query, beside a client',
    code: `export { mutationRetry, queryRetry } from 'error-codebook/tanstack-query'`,
    kilobytes: 0.4,
    beside: client,
  },
  // The aim is 5.0.
  { what: 'everything', code: `export * from 'error-codebook'`, kilobytes: 5.85 },
]

const [tarball] = process.argv.slice(2)
if (tarball === undefined) throw new Error('Usage: tsx sizes.ts <tarball>')

const folder = mkdtempSync(join(tmpdir(), 'error-codebook-sizes-'))
const installed = join(folder, 'node_modules/error-codebook')
mkdirSync(installed, { recursive: true })
execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])

let over = 0
for (const { what, code, kilobytes, beside } of budgets) {
  const size = beside
    ? (await bundledSize(`${beside}\n${code}`)) - (await bundledSize(beside))
    : await bundledSize(code)
  const verdict = size > kilobytes * 1000 ? `over by ${Math.ceil(size - kilobytes * 1000)} bytes` : 'fits'
  if (verdict !== 'fits') over += 1
  console.log(`${(size / 1000).toFixed(2).padStart(6)} kB of ${kilobytes.toFixed(2)} kB  ${what}: ${verdict}`)
}
rmSync(folder, { recursive: true, force: true })
if (over > 0) {
  console.error(`${over} of ${budgets.length} size budgets are exceeded.`)
  process.exit(1)
}

async function bundledSize(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
    logLevel: 'warning',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}
