import type {
  ApiError,
  Codebook,
  ErrorFormat,
  HttpError,
  ProblemDetails,
  TimestampOption,
  WireBody,
} from '../../../../src'

/** What a case needs to know of a row. */
export interface SubjectRow {
  readonly name: string
  readonly status: number
  readonly carries: readonly string[]
}

type Failure = ApiError | HttpError

/** A contract that the suite serves, with its generated builders. */
export interface Subject {
  /** As a heading of a test and of docs/adapters.md. */
  readonly name: string
  /** The option that makes an adapter serve it; the clinic needs none. */
  readonly options: { readonly codebook?: Codebook }
  readonly codebook: Codebook
  /** The contract's rate-limit headers and refusal. */
  readonly rateLimits: NonNullable<Codebook['rateLimits']>
  readonly versionHeaders: () => Readonly<Record<string, string>>
  /** The house body: procedures and actions carry it, whatever the envelope. */
  readonly errorBody: (error: Failure, options?: { readonly timestamp?: TimestampOption | undefined }) => WireBody
  /** The body that an HTTP server sends: the house body, or one in the contract's envelope. */
  readonly sentBody: (
    error: Failure,
    options?: { readonly timestamp?: TimestampOption | undefined; readonly requestId?: string },
  ) => unknown
  readonly errorHeaders: (error: Failure, format?: ErrorFormat) => Record<string, string>
  readonly problemDetails: (error: Failure) => ProblemDetails
  /** Every row. */
  readonly rows: readonly SubjectRow[]
  /** Makes a row's error, with what the row cannot do without. */
  readonly make: (name: string, options?: object) => ApiError
  /** A 409 row that end users may read about, and that can be made without options. */
  readonly conflict: () => ApiError
  /** A language with texts, and the text of `conflict` in it. */
  readonly locale: string
  readonly localText: string
  /** The row for each failure of a database or cache that a standard mapper has; the fallback for a contract without such rows. */
  readonly mapped: (clinicName: string) => ApiError
}

/** The error of an unknown failure. */
export const fallbackOf = ({ make, codebook }: Subject): ApiError => make(codebook.fallback)

/** The error of wrong fields. */
export const invalidOf = ({ make, codebook }: Subject, errors: object): ApiError =>
  make(codebook.validation ?? '', { errors })

/** The version header and its value. */
export function versionOf({ versionHeaders }: Subject): [header: string, version: string] {
  return Object.entries(versionHeaders())[0] ?? ['', '']
}
