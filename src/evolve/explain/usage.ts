import type { ResolvedRow } from '../../core/resolve-rows'
import { className } from '../../core/row-name'
import type { WireOptions } from '../../core/wire-error'
import { prettyImport, prettySource } from '../../generate/typescript/pretty'
import { literal } from '../../generate/typescript/source'
import type { RowUses } from './uses-of-rows'

/** Where the code of examples imports from. */
export interface UsageModules {
  /** The generated files: `./errors` unless given. */
  readonly errors?: string
  /** The module whose `safe` knows the contract already; without it, the example makes a client of the contract's rows. */
  readonly client?: string
}

/** Code of examples is not wider: a terminal shows it indented. */
const width = 76

/** TypeScript that throws a row's error with these options. */
export function throwIt(row: ResolvedRow, options: WireOptions, { errors = './errors' }: UsageModules): string {
  const name = className(row.name)
  const isEmpty = Object.keys(options).length === 0
  const argument = isEmpty ? '' : prettySource(options, width, `throw new ${name}()`.length)
  return `${prettyImport([name], errors, width)}\n\nthrow new ${name}(${argument})`
}

/** TypeScript that handles a row's error in a client. */
export function handleIt(
  { name, status, recovery, carries = [], details }: ResolvedRow,
  { operations }: RowUses,
  { errors = './errors', client }: UsageModules,
): string {
  const [operation] = operations
  const members = ['message', ...carries, ...(details ? ['details'] : [])]
  // A 5xx says no more on the wire.
  const shown = members.filter((member) => status < 500 || ['message', 'retryAfter'].includes(member))
  // A transient failure is over by itself, and `safe` waits as the server asks.
  const retries = recovery === 'transient' ? ['{ retries: 2 }'] : []
  const named = operation ? [literal(operation[0])] : []
  return `${importsOf(errors, client)}

const result = await ${safeCall([...named, `() => ${call(operation?.[1])}`, ...retries])}
if (!result.ok && isApiError(result.error, ${literal(name)})) {
  console.log(${shown.map((member) => `result.error.${member}`).join(', ')})
}`
}

function safeCall(args: readonly string[]): string {
  const line = `safe(${args.join(', ')})`
  return line.length <= width - 'const result = await '.length
    ? line
    : `safe(\n${args.map((each) => `  ${each},\n`).join('')})`
}

function importsOf(errors: string, client: string | undefined): string {
  if (client !== undefined) return prettyImport(['isApiError', 'safe'], client, width)
  return `import { createClient } from 'error-codebook/client'
${prettyImport(['rows'], errors, width)}

const { isApiError, safe } = createClient(rows)`
}

function call(operation: { readonly method: string; readonly path: string } | undefined): string {
  if (!operation) return "fetch('/')"
  const { method, path } = operation
  const address = literal(path.replace(/\{[^{}]*\}/g, '42'))
  return method === 'GET' ? `fetch(${address})` : `fetch(${address}, { method: ${literal(method)} })`
}
