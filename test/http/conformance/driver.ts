import type { FieldErrors } from '../../../src'
import type { ApiHeadersOptions } from '../../../src/server/internal/api-headers'
import type { ServerOptions } from '../../../src/server/internal/server-options'
import type { RunningServer } from '../../support/listen'

/** What a server of the suite is told. */
export interface Setup {
  /** Handed to the adapter as they are. */
  readonly options: ServerOptions<unknown> & ApiHeadersOptions<unknown>
  /** What `/handled` calls, with the request id from where a handler of the framework finds it, and what else it sets a header by. */
  readonly handle: (requestId?: unknown, setHeader?: SetHeader) => unknown
}

type SetHeader = (name: string, value: string) => unknown

/** The largest body that `/json` reads, in bytes. */
export const bodyLimit = 100

/** The largest body that `/validated` reads, in bytes. */
export const validatedLimit = 1_000_000

/** What `/handled` sets before it calls `handle`: a header that stays where it fails, and what tells of its success alone. */
export const handledHeaders = {
  'X-Handled': 'yes',
  'Content-Disposition': 'attachment; filename="visits.csv"',
  // Which leaves the body as it is, for a success goes out with it.
  'Content-Encoding': 'identity',
  'Content-Range': 'bytes 0-1/2',
  ETag: '"1"',
  'Last-Modified': 'Fri, 20 Dec 2024 10:30:00 GMT',
} as const

/** What `/sent` writes before it calls `handle`. */
export const firstHalf = 'the first half'

/**
 * One framework with its adapter. It serves `GET /handled` (answers what `handle` returns, with `handledHeaders`), `POST
 * /json` (answers its body), `POST /form` (the same of a form, if the framework parses forms), `POST /validated` (a body with an `email` and `items` of a `name` each), and `GET /sent` (calls
 * `handle` when half the answer is out).
 */
export interface Driver {
  readonly name: string
  /** Why a case cannot be asked of this framework. Each is a line under the table. */
  readonly without: { readonly [row: string]: string }
  /** The field map for `{ "email": 5, "items": [{ "name": "x" }, {}] }`, in the words of the framework's own validator. */
  readonly fields?: FieldErrors
  /** A `Content-Type` that its own body parser refuses; `text/csv` unless given. */
  readonly unsupportedType?: string
  /** `/sent` answers with a stream that fails: the handler itself cannot throw once the answer has begun. */
  readonly streams?: true
  /** What the framework itself makes of every answer's headers, and how the table says so. */
  readonly itself?: { headers(expected: Readonly<Record<string, string>>): Record<string, string>; note: string }
  start(setup: Setup): Promise<RunningServer>
}
