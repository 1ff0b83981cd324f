import { categoryFinder } from '../../core/category-finder'
import type { Contract, ErrorRow, Lifecycle, Operation, RateLimits } from '../../core/contract'
import { placeOf } from '../../core/contract-faults/fault'
import { ownValue } from '../../core/own-value'
import { parametersOf } from '../../core/parameters'
import type { Note } from './document'
import type { Reading } from './interpret'
import type { DraftRow } from './interpret/draft'
import { fallbackAmong, limitRefusalAmong, validationAmong } from './interpret/roles'
import { sound } from './sound'

/** A contract that may lack its fallback: nothing is made up. */
export type Unfinished = Omit<Contract, 'fallback'> & { readonly fallback?: string }

/** What a document gives. */
export interface Imported {
  readonly contract: Unfinished
  /** Remarks for the lines of the contract's source, by place. */
  readonly remarks: ReadonlyMap<string, string>
  /** What was not understood, by line. */
  readonly notes: readonly Note[]
}

/** Makes a contract of what was read. Rows that no contract may have are listed, and left out. */
export function assemble(reading: Reading, name: string): Imported {
  const { notes } = reading
  const drafts = distinct(reading.rows, notes)
  const withStatus = drafts.filter(({ status }) => status !== undefined)
  // A document without any status is read: its rows need one in their category.
  const kept = withStatus.length === 0 ? drafts : withStatus
  for (const each of withStatus.length === 0 ? [] : drafts) {
    if (each.status === undefined)
      notes.push({ line: each.line, text: `${each.name} is left out: it has no HTTP status` })
  }
  const categories = reading.categories.rows(new Set(kept.map(({ category }) => category)))
  const categoryOf = categoryFinder(categories)
  const errors = Object.fromEntries(kept.map((draft) => [draft.name, rowOf(draft, categoryOf(draft.code))]))
  const lineOf = new Map(kept.map((each) => [placeOf('errors', each.name), each.line]))
  const soundErrors = sound({ name, version: '1.0.0', categories, errors }, lineOf, notes).errors
  const validation = validationAmong(soundErrors)
  const fallback = fallbackAmong(soundErrors)
  const remarks = new Map<string, string>()
  for (const { name: each, guesses } of kept) {
    if (guesses.size > 0) remarks.set(placeOf('errors', each), `guessed: ${[...guesses].join(', ')}`)
  }
  const lifecycles = lifecyclesOf(reading, { names: Object.keys(soundErrors), validation, fallback }, remarks, lineOf)
  const rateLimits = rateLimitsOf(reading, soundErrors, remarks)
  const operations = operationsOf(reading, soundErrors, lineOf)
  const { httpStatuses } = reading
  const contract: Unfinished = {
    name,
    version: versionOf(reading.version),
    ...(fallback === undefined ? {} : { fallback }),
    ...(validation === undefined ? {} : { validation }),
    categories,
    errors: validation === undefined ? soundErrors : withCarriedErrors(soundErrors, validation, remarks),
    ...unlessEmpty('lifecycles', lifecycles),
    ...unlessEmpty('operations', operations),
    ...(rateLimits === undefined ? {} : { rateLimits }),
    ...unlessEmpty('httpStatuses', httpStatuses),
  }
  return { contract: sound(contract, lineOf, notes), remarks, notes: byLine(notes) }
}

/** Each name once. A second row that says something else is listed. */
function distinct(rows: readonly DraftRow[], notes: Note[]): DraftRow[] {
  const byName = new Map<string, DraftRow>()
  for (const row of rows) {
    const first = byName.get(row.name)
    if (first === undefined) byName.set(row.name, row)
    else if (first.code !== row.code || first.status !== row.status || first.meaning !== row.meaning) {
      notes.push({ line: row.line, text: `${row.name} is left out: line ${first.line} defines it differently` })
    }
  }
  return [...byName.values()]
}

function rowOf(draft: DraftRow, ofCode: string | undefined): ErrorRow {
  const { code, status, recovery, meaning, message, since, category, carries, guesses } = draft
  const parameters = parametersOf(message ?? meaning).filter((each) => /^[A-Za-z_]\w*$/.test(each))
  if (parameters.length > 0) guesses.add('details')
  return {
    ...(code === undefined ? {} : { code }),
    ...(ofCode === undefined ? { category } : {}),
    ...(status === undefined ? {} : { status }),
    ...(recovery === undefined ? {} : { recovery }),
    ...(carries.size === 0 ? {} : { carries: [...carries] }),
    ...(parameters.length === 0
      ? {}
      : { details: Object.fromEntries(parameters.map((each) => [each, 'text' as const])) }),
    ...(since === undefined ? {} : { since }),
    meaning,
    ...(message === undefined ? {} : { message }),
  }
}

/** The row for wrong fields carries them. */
function withCarriedErrors(
  errors: Contract['errors'],
  validation: string,
  remarks: Map<string, string>,
): Contract['errors'] {
  const row = errors[validation] as ErrorRow
  if (row.carries?.includes('errors')) return errors
  const place = placeOf('errors', validation)
  const remark = remarks.get(place)
  remarks.set(place, remark === undefined ? 'guessed: carries' : `${remark}, carries`)
  return { ...errors, [validation]: { ...row, carries: [...(row.carries ?? []), 'errors'] } }
}

function lifecyclesOf(
  { lifecycles }: Reading,
  rows: {
    readonly names: readonly string[]
    readonly validation: string | undefined
    readonly fallback: string | undefined
  },
  remarks: Map<string, string>,
  lineOf: Map<string, number>,
): { readonly [name: string]: Lifecycle } {
  const read = Object.entries(lifecycles.read(rows))
  return Object.fromEntries(
    read.map(([name, { lifecycle, guesses, line }]) => {
      const place = placeOf('lifecycles', name)
      lineOf.set(place, line)
      for (const guess of guesses) {
        const [member = '', ...status] = guess.split('.')
        remarks.set([member, ...status].reduce(placeOf, place), 'guessed')
      }
      const isDrawn = Object.values(lifecycle.transitions).some((followers) => followers.length > 0)
      if (!isDrawn) remarks.set(placeOf(place, 'transitions'), 'no graph was found: add the moves')
      return [name, lifecycle]
    }),
  )
}

const usualHeaders: RateLimits['headers'] = {
  limit: 'X-RateLimit-Limit',
  remaining: 'X-RateLimit-Remaining',
  reset: 'X-RateLimit-Reset',
}

function rateLimitsOf(
  { limits, limitHeaders, notes }: Reading,
  errors: Contract['errors'],
  remarks: Map<string, string>,
): RateLimits | undefined {
  if (limits === undefined) return undefined
  const { line, windows, tiers } = limits
  const refusal = limitRefusalAmong(errors)
  if (refusal === undefined) {
    notes.push({ line, text: 'the rate limits are left out: no row with HTTP status 429 could refuse' })
    return undefined
  }
  const isWhole = Object.keys(limitHeaders).length === Object.keys(usualHeaders).length
  if (!isWhole) remarks.set('rateLimits.headers', 'guessed')
  remarks.set('rateLimits.refusal', 'guessed')
  return { headers: { ...usualHeaders, ...limitHeaders }, windows, tiers, refusal }
}

function operationsOf(
  { operations, notes }: Reading,
  errors: Contract['errors'],
  lineOf: Map<string, number>,
): { readonly [name: string]: Operation } {
  const found: { [name: string]: Operation } = {}
  for (const { line, name, errors: names, method, path, summary, success } of operations) {
    const place = placeOf('operations', name)
    if (name === '' || Object.hasOwn(found, name)) {
      notes.push({ line, text: `${method} ${path} is left out: ${name || 'nothing'} is the name of another operation` })
      continue
    }
    lineOf.set(place, line)
    const known = names.filter((each) => ownValue(errors, each) !== undefined)
    found[name] = { method: method as Operation['method'], path, summary, success, errors: known }
  }
  return found
}

/** `2`, `v2.0` and `2.0.0` are versions; other texts are not sent. */
function versionOf(text: string | undefined): string {
  const [, version] = /^v?(\d{1,6}(?:\.\d{1,6}){0,3}(?:[-+][\w.+-]{1,60})?)$/i.exec(text?.trim() ?? '') ?? []
  return version ?? '1.0.0'
}

const byLine = (notes: readonly Note[]): Note[] => [...notes].sort((a, b) => a.line - b.line)

function unlessEmpty<Key extends string, Value extends object>(key: Key, value: Value) {
  return (Object.keys(value).length > 0 ? { [key]: value } : {}) as { readonly [_ in Key]?: Value }
}
