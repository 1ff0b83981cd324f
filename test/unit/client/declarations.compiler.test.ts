import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { installedProject } from '../../support/user-program'

// Each compiles a program.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const entries = {
  '.': 'index',
  './axios': 'client/axios',
  './client': 'client/index',
  './core': 'core/index',
  './ky': 'client/ky',
  './ofetch': 'client/ofetch',
  './orpc-client': 'client/orpc',
  './react': 'client/react',
  './tanstack-query': 'client/tanstack-query',
  './trpc-client': 'client/trpc',
}

let project: ReturnType<typeof installedProject<keyof typeof entries>>
beforeAll(() => {
  project = installedProject(entries)
})
afterAll(() => project.remove())

// A library of the user's, which exports what it makes of ours.
const own = `
  interface Lost extends ApiError<'PARCEL_LOST', 105, 410, 'parcel', 'terminal'> {}
  declare const rows: Rows<Lost, { findParcel: 'PARCEL_LOST' }>
`
const programs: readonly (readonly [entry: keyof typeof entries, source: string])[] = [
  [
    '.',
    `import { createError, HttpError, isApiError, matchError, toApiError } from 'error-codebook'
     export const converted = (thrown: unknown) => toApiError(thrown)
     export const made = () => new HttpError(404)
     export const taken = () => createError('SLOT_UNAVAILABLE')
     export const guarded = (thrown: unknown) => (isApiError(thrown) ? thrown : undefined)
     export const foreign = (thrown: unknown) => (thrown instanceof HttpError ? thrown : undefined)
     export const matched = (thrown: unknown) => matchError(toApiError(thrown), { unknown: (error) => error, default: (error) => error })`,
  ],
  [
    './client',
    `import {
       type ApiError, createClient, deserializeError, fetchOrThrow, HttpError, isApiError, matchError, parseErrorBody,
       parseErrorResponse, retryDelay, type Rows, safe, serializeError, toClientError,
     } from 'error-codebook/client'
     ${own}
     export const result = safe(fetch('/'))
     export const call = () => safe(fetch('/'))
     export const booking = () => safe('bookAppointment', fetch('/'))
     export const failed = async (response: Response) => parseErrorResponse(response)
     export const parsed = (body: unknown) => parseErrorBody(body)
     export const sent = (body: unknown) => serializeError(parseErrorBody(body))
     export const revived = (value: unknown) => deserializeError(value)
     export const made = () => new HttpError(404)
     export const guarded = (thrown: unknown) => (isApiError(thrown) ? thrown : undefined)
     export const taken = (thrown: unknown) => (isApiError(thrown, 'SLOT_UNAVAILABLE') ? thrown : undefined)
     export const foreign = (thrown: unknown) => (thrown instanceof HttpError ? thrown : undefined)
     export const matched = (body: unknown) => matchError(parseErrorBody(body), { unknown: (error) => error, default: (error) => error })
     export const narrowed = (body: unknown) => {
       const error = parseErrorBody(body)
       return error.error === 'RATE_LIMIT_EXCEEDED' ? error : undefined
     }
     export const client = createClient(rows)
     export const { safe: safeParcel, isApiError: isParcelError } = client
     export const parcel = () => client.safe('findParcel', fetch('/'))
     export const again = { safe, parseErrorResponse, parseErrorBody, deserializeError, isApiError, fetchOrThrow, retryDelay, toClientError }
     export const caught = (thrown: unknown) => toClientError(thrown)
     export const booked = (thrown: unknown) => toClientError(thrown, 'bookAppointment')
     export const lost = (thrown: unknown) => client.toClientError(thrown, 'findParcel')`,
  ],
  ...(
    [
      ['axios', 'createAxiosErrorParser', 'fromAxiosError'],
      ['ky', 'createKyErrorParser', 'fromKyError'],
      ['ofetch', 'createFetchErrorParser', 'fromFetchError'],
    ] as const
  ).map(
    ([entry, create, from]) =>
      [
        `./${entry}`,
        `import { type ApiError, ${create}, ${from}, type Rows } from 'error-codebook/${entry}'
         ${own}
         export const parsed = (thrown: unknown) => ${from}(thrown)
         export const booking = (thrown: unknown) => ${from}(thrown, 'bookAppointment')
         export const again = ${from}
         export const parcel = ${create}(rows)
         export const lost = (thrown: unknown) => parcel(thrown, 'findParcel')`,
      ] as const,
  ),
  ...(
    [
      ['trpc-client', 'createTRPCErrorParser', 'fromTRPCClientError'],
      ['orpc-client', 'createORPCErrorParser', 'fromORPCError'],
    ] as const
  ).map(
    ([entry, create, from]) =>
      [
        `./${entry}`,
        `import { type ApiError, ${create}, ${from}, type Rows } from 'error-codebook/${entry}'
         ${own}
         export const parsed = (thrown: unknown) => ${from}(thrown)
         export const again = ${from}
         export const parcel = ${create}(rows)
         export const lost = (thrown: unknown) => parcel(thrown)`,
      ] as const,
  ),
  [
    './react',
    `import { type AnyActionResult, type ApiError, createFromActionResult, fromActionResult, type Rows } from 'error-codebook/react'
     ${own}
     export const outcome = (result: AnyActionResult) => fromActionResult(result)
     export const booking = (result: AnyActionResult) => fromActionResult('bookAppointment', result)
     export const again = fromActionResult
     export const parcel = createFromActionResult(rows)
     export const lost = (result: AnyActionResult) => parcel('findParcel', result)`,
  ],
  [
    './tanstack-query',
    `import { type ApiError, createQueryRetry, mutationRetry, queryRetry, type Rows } from 'error-codebook/tanstack-query'
     ${own}
     export const listing = () => queryRetry('listAppointments')
     export const retried = queryRetry()
     export const again = { queryRetry, mutationRetry }
     export const parcels = createQueryRetry(rows)
     export const lost = () => parcels.queryRetry('findParcel')`,
  ],
  [
    './core',
    `import { type ApiError, createParser, HttpError, matchError, type Rows } from 'error-codebook/core'
     ${own}
     export const parse = createParser(rows)
     export const parsed = (body: unknown) => parse(body)
     export const made = () => new HttpError(404)`,
  ],
]

test.each(programs)('a library that exports what it makes of %s compiles with its declarations', (entry, source) => {
  const { complaints, declarations } = project.compile(entry, source)
  expect(complaints).toEqual([])
  expect(declarations).not.toMatch(/\bany\b/)
})

const readable = (declarations: string) => declarations.replace(/import\("error-codebook\/client"\)\./g, '')

test('a declaration is made of names, not of what they stand for', () => {
  const { declarations } = project.compile(
    './client',
    `import { isApiError, parseErrorResponse, safe } from 'error-codebook/client'
     export const again = safe
     export const call = () => safe(fetch('/'))
     export const read = parseErrorResponse
     export const guard = isApiError`,
  )
  expect(readable(declarations)).toBe(`export declare const again: Safe<AnyApiError, ErrorNamesByOperation>;
export declare const call: () => Promise<SafeResult<unknown, AnyApiError | HttpError>>;
export declare const read: ResponseParser<AnyApiError>;
export declare const guard: ApiErrorGuard<ErrorsByName>;
`)
})
