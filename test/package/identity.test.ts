import { beforeAll, describe, expect, inject, test } from 'vitest'
import { bundle } from './support/bundle'
import { runNode } from './support/run-node'

interface Verdict {
  madeBy: string
  checkedBy: string
  row: object
  http: object
  foreign: object
}

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

describe('identity holds across every copy', () => {
  let verdicts: Verdict[]
  beforeAll(async () => {
    verdicts = await runNode<Verdict[]>(inject('esmProject'), 'identity.mjs')
  })

  test.each(copies)('an error made by: %s', (madeBy) => {
    const ofThis = verdicts.filter((verdict) => verdict.madeBy === madeBy)
    expect(ofThis.map(({ checkedBy }) => checkedBy)).toEqual(copies)
    for (const { checkedBy, row, http, foreign } of ofThis) {
      expect(row, `row, checked by ${checkedBy}`).toEqual({
        own: true,
        sibling: false,
        ApiError: true,
        HttpError: false,
        isApiError: true,
        named: true,
        misnamed: false,
        matched: 'slot',
        keptByToApiError: true,
      })
      expect(http, `HttpError, checked by ${checkedBy}`).toEqual({
        ...nothing,
        HttpError: true,
        keptByToApiError: true,
      })
      expect(foreign, `a foreign error that looks alike, checked by ${checkedBy}`).toEqual(nothing)
    }
  })
})

const nothing = {
  own: false,
  sibling: false,
  ApiError: false,
  HttpError: false,
  isApiError: false,
  named: false,
  misnamed: false,
  matched: 'unknown',
  keptByToApiError: false,
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
