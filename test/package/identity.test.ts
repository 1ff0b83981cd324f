import { beforeAll, describe, expect, inject, test } from 'vitest'
import { bundle } from './support/bundle'
import { runNode } from './support/run-node'

/** What each copy that looked at the error says of it. */
type Verdicts = Record<string, string | boolean>[]

const copies = [
  'esm',
  'cjs',
  'second copy, esm',
  'second copy, cjs',
  'minified bundle',
  'other realm',
  'minified, other realm',
]

beforeAll(() => {
  const project = inject('esmProject')
  bundle(project, 'bundle-entry.js', '--minify', '--format=esm', '--outfile=bundle.min.mjs')
  bundle(project, 'bundle-entry.js', '--format=iife', '--global-name=codebook', '--outfile=bundle.iife.js')
  bundle(
    project,
    'bundle-entry.js',
    '--minify',
    '--format=iife',
    '--global-name=codebook',
    '--outfile=bundle.min.iife.js',
  )
})

// Each line holds for all seven copies. An error that a client read comes from another server: toApiError makes its row anew, and
// returns the fallback if no row named it.
const ofRow = `
way                                   | its class | another row's | ApiError | HttpError | isApiError | by name | by others | matchError | toApiError
made by esm                           | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | kept
made by cjs                           | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | kept
made by second copy, esm              | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | kept
made by second copy, cjs              | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | kept
made by minified bundle               | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | kept
made by other realm                   | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | kept
made by minified, other realm         | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | kept
as JSON                               | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | SLOT_UNAVAILABLE
as a response                         | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | SLOT_UNAVAILABLE
by structuredClone, serialized        | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | SLOT_UNAVAILABLE
from a worker, serialized             | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | SLOT_UNAVAILABLE
from React’s server, by its own bytes | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | SLOT_UNAVAILABLE
by structuredClone, as it is          | no        | no            | no       | no        | no         | no      | no        | unknown    | INTERNAL_ERROR
a foreign error that looks alike      | no        | no            | no       | no        | no         | no      | no        | unknown    | INTERNAL_ERROR
to a worker, serialized               | yes       | no            | yes      | no        | yes        | yes     | no        | slot       | SLOT_UNAVAILABLE
`
const ofHttpError = `
way                                   | its class | another row's | ApiError | HttpError | isApiError | by name | by others | matchError | toApiError
made by esm                           | no        | no            | no       | yes       | no         | no      | no        | unknown    | kept
made by cjs                           | no        | no            | no       | yes       | no         | no      | no        | unknown    | kept
made by second copy, esm              | no        | no            | no       | yes       | no         | no      | no        | unknown    | kept
made by second copy, cjs              | no        | no            | no       | yes       | no         | no      | no        | unknown    | kept
made by minified bundle               | no        | no            | no       | yes       | no         | no      | no        | unknown    | kept
made by other realm                   | no        | no            | no       | yes       | no         | no      | no        | unknown    | kept
made by minified, other realm         | no        | no            | no       | yes       | no         | no      | no        | unknown    | kept
as JSON                               | no        | no            | no       | yes       | no         | no      | no        | unknown    | INTERNAL_ERROR
as a response                         | no        | no            | no       | yes       | no         | no      | no        | unknown    | INTERNAL_ERROR
by structuredClone, serialized        | no        | no            | no       | yes       | no         | no      | no        | unknown    | kept
from a worker, serialized             | no        | no            | no       | yes       | no         | no      | no        | unknown    | kept
from React’s server, by its own bytes | no        | no            | no       | yes       | no         | no      | no        | unknown    | INTERNAL_ERROR
by structuredClone, as it is          | no        | no            | no       | no        | no         | no      | no        | unknown    | INTERNAL_ERROR
a foreign error that looks alike      | no        | no            | no       | no        | no         | no      | no        | unknown    | INTERNAL_ERROR
to a worker, serialized               | no        | no            | no       | yes       | no         | no      | no        | unknown    | kept
`

describe('identity holds on every way, for every copy', () => {
  let ways: Record<string, Record<string, Verdicts>>
  beforeAll(async () => {
    ways = await runNode(inject('esmProject'), 'identity.mjs')
  })

  test.each([
    ['SLOT_UNAVAILABLE', ofRow],
    ['HttpError', ofHttpError],
  ])('%s', (name, expected) => {
    expect(tableOf(ways[name] ?? {})).toBe(expected)
  })
})

/** One line a way, in columns. */
function tableOf(ways: Record<string, Verdicts>): string {
  const columns = Object.keys(Object.values(ways)[0]?.[0] ?? {})
  const cell = (verdicts: Verdicts, column: string) => {
    const said = verdicts.map(({ [column]: each }) => (typeof each === 'boolean' ? (each ? 'yes' : 'no') : `${each}`))
    return [...new Set(said)].join(' or ')
  }
  const lines = Object.entries(ways).map(([way, verdicts]) => [way, ...columns.map((column) => cell(verdicts, column))])
  const all = [['way', ...columns], ...lines]
  const widths = all[0]?.map((_, index) => Math.max(...all.map((line) => line[index]?.length ?? 0))) ?? []
  const text = all.map((line) =>
    line
      .map((each, index) => each.padEnd(widths[index] ?? 0))
      .join(' | ')
      .trimEnd(),
  )
  return `\n${text.join('\n')}\n`
}

test('names survive bundling and minifying', async () => {
  const names = await runNode<object[]>(inject('esmProject'), 'names.mjs')
  expect(names).toEqual(
    copies.map((madeBy) => ({
      madeBy,
      className: 'SlotUnavailableError',
      constructorName: 'SlotUnavailableError',
      name: 'SlotUnavailableError',
      text: 'SlotUnavailableError: Time slot already booked for this doctor',
      stackStart: 'InternalError: Unexpected internal error',
      httpError: ['HttpError', 'HttpError: Bad Gateway'],
      json: '{"message":"Time slot already booked for this doctor","error":"SLOT_UNAVAILABLE","status":409}',
    })),
  )
})

test.each(['import', 'require'])('the entries take each other’s errors (%s)', async (how) => {
  expect(await runNode(inject('esmProject'), 'between-entries.mjs', how)).toEqual({
    clientMakesIndexClass: true,
    clientMakesCoreBase: true,
    clientMakesHttpError: true,
    clientKnowsIndexError: true,
    zodMakesIndexClass: true,
    docplanner: { error_code: 3003 },
    hono: 409,
    express: [409, true],
  })
})
