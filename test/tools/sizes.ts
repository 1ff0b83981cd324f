import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledSize } from '../support/bundled-size'

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

const [tarball] = process.argv.slice(2)
if (tarball === undefined) throw new Error('Usage: tsx sizes.ts <tarball>')

const folder = mkdtempSync(join(tmpdir(), 'error-codebook-sizes-'))
const installed = join(folder, 'node_modules/error-codebook')
mkdirSync(installed, { recursive: true })
execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])

const { clinic: _, ...rest } = await import(join(installed, 'dist/index.js'))

/** What a page needs that calls with fetch. */
const client = `export { matchError, parseErrorResponse, retryDelay } from 'error-codebook/client'`

const budgets: readonly Budget[] = [
  {
    what: 'one error class with its engine',
    code: `export { SlotUnavailableError } from 'error-codebook'`,
    kilobytes: 0.95,
  },
  {
    what: 'canTransition with all three graphs',
    code: `export { canTransition } from 'error-codebook'`,
    kilobytes: 0.42,
  },
  // The aim is 3.3. The fields of details, which a client checks, cost 0.3; bodies of other servers, charsets and clocks 0.7.
  { what: 'client: parse, match, retry', code: client, kilobytes: 4.65 },
  // The aim is 0.4. Telling the network from a bug, by what each platform throws, costs 0.4 once, however many of them a page loads.
  ...Object.entries({
    axios: 'fromAxiosError',
    ky: 'fromKyError',
    ofetch: 'fromFetchError',
    'orpc-client': 'fromORPCError',
    'trpc-client': 'fromTRPCClientError',
  }).map(([entry, names]) => adapterBudget(entry, names, 0.8)),
  ...Object.entries({
    react: 'fromActionResult',
    'tanstack-query': 'mutationRetry, queryRetry',
  }).map(([entry, names]) => adapterBudget(entry, names, 0.4)),
  {
    what: 'rtk-query, beside a client that calls with safe',
    code: `export { codebookBaseQuery } from 'error-codebook/rtk-query'`,
    kilobytes: 0.4,
    beside: `${client}\nexport { safe, serializeError } from 'error-codebook/client'`,
  },
  // It tells the network from a bug, and makes errors of plain data again.
  {
    what: 'toClientError, beside a client',
    code: `export { toClientError } from 'error-codebook/client'`,
    kilobytes: 1.1,
    beside: client,
  },
  // The aim is 6.4.
  {
    what: 'everything but the codebook',
    code: `export { ${Object.keys(rest)} } from 'error-codebook'`,
    kilobytes: 7.9,
  },
  // Texts in nine languages: most of it.
  { what: 'the codebook with its texts', code: `export { clinic } from 'error-codebook'`, kilobytes: 9.6 },
  // What a page pays for its contract's own envelope.
  {
    what: 'an envelope from a template, beside a client',
    code: `export { compileEnvelope } from 'error-codebook/envelope'`,
    kilobytes: 1.3,
    beside: client,
  },
]

function adapterBudget(entry: string, names: string, kilobytes: number): Budget {
  return {
    what: `${entry}, beside a client`,
    code: `export { ${names} } from 'error-codebook/${entry}'`,
    kilobytes,
    beside: client,
  }
}

let over = 0
for (const { what, code, kilobytes, beside } of budgets) {
  const size = beside
    ? (await bundledSize(`${beside}\n${code}`, folder)) - (await bundledSize(beside, folder))
    : await bundledSize(code, folder)
  const verdict = size > kilobytes * 1000 ? `over by ${Math.ceil(size - kilobytes * 1000)} bytes` : 'fits'
  if (verdict !== 'fits') over += 1
  console.log(`${(size / 1000).toFixed(2).padStart(6)} kB of ${kilobytes.toFixed(2)} kB  ${what}: ${verdict}`)
}
rmSync(folder, { recursive: true, force: true })
if (over > 0) {
  console.error(`${over} of ${budgets.length} size budgets are exceeded.`)
  process.exit(1)
}
