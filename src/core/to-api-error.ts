import type { ApiError } from './api-error'
import { brandOf } from './brand'
import { type ClassesByName, classOf, type ErrorIn, type ErrorTable, errorOf } from './codebook'
import { isReceived } from './received'
import type { HttpError } from './server-http-error'
import type { WireOptions, WireText } from './wire-error'

/**
 * Turns a foreign failure (a driver's, a library's, an upstream's) into an error of the contract that is served; `undefined` leaves
 * it to the next mapper. `Name` lists the rows that it may answer with.
 */
export interface ErrorMapper<Name extends string = never> {
  (thrown: unknown, table: ErrorTable): ApiError | HttpError | undefined
  /** The rows that it was told to answer with. */
  readonly names?: readonly Name[] | undefined
}

/** Turns whatever was thrown into an error that can be answered. */
export type ToApiError<Known extends ApiError, Name extends string = string> = (
  thrown: unknown,
  mappers?: readonly ErrorMapper<Name>[],
) => Known | HttpError

/** Makes a contract's `toApiError`. Never throws. */
export function errorConverter<ByName extends ClassesByName>(
  table: ErrorTable<ByName>,
): ToApiError<ErrorIn<ErrorTable<ByName>>> {
  return (thrown, mappers = []) =>
    // The classes of the codebook make the union's members.
    (ownError(thrown, table) ??
      mappedError(thrown, mappers, table) ??
      errorOf(table, table.fallback, { cause: thrown })) as ErrorIn<ErrorTable<ByName>> | HttpError
}

/** The error that the first mapper with an answer makes of a failure. Never throws. */
export function mappedError(
  thrown: unknown,
  mappers: readonly ErrorMapper<string>[],
  table: ErrorTable,
): ApiError | HttpError | undefined {
  for (const mapper of mappers) {
    try {
      const mapped = mapper(thrown, table)
      if (isSendable(mapped)) return mapped
    } catch {
      // A mapper that fails on this value has nothing to say about it.
    }
  }
  return undefined
}

/** Whether it is one of our errors, with a status that an answer may have: a network failure (status 0) is not. */
function isSendable(value: unknown): value is ApiError | HttpError {
  try {
    const { status } = value as { status: number }
    return brandOf(value) !== undefined && status >= 400 && status <= 599
  } catch {
    return false
  }
}

/** An upstream's answer to these is about our credentials there, not about our caller's. */
export const aboutCredentials: readonly number[] = [401, 403, 407]

/**
 * The error to answer where a value is an error of this contract, or an `HttpError` that this server made; `undefined` for any other
 * failure. A row that a client read from an upstream is made anew: a 4xx with its text and fields, a 5xx with the row alone.
 */
export function ownError(value: unknown, table: ErrorTable): ApiError | HttpError | undefined {
  try {
    return isSendable(value) ? ownAnswer(value, table) : undefined
  } catch {
    // A Proxy that throws when it is read.
    return undefined
  }
}

function ownAnswer(error: ApiError | HttpError, table: ErrorTable): ApiError | HttpError | undefined {
  const found = brandOf(error)
  if (found === '') return isReceived(error) ? undefined : error
  const name = error.error as string
  const Class = classOf(table, name)
  if (Class === undefined || brandOf(Class.prototype) !== found) return undefined
  // The row's class made it. Errors that a client read have no default text.
  if ((error as Partial<WireText>).text !== undefined) return error
  if (!isReceived(error)) return errorOf(table, name, optionsOf(error))
  const statuses = [Class.status, error.status]
  if (statuses.some((status) => aboutCredentials.includes(status))) return undefined
  return errorOf(table, name, Math.max(...statuses) < 500 ? optionsOf(error) : { cause: error })
}

function optionsOf(error: ApiError | HttpError): WireOptions {
  const { message, errors, retryAfter, details, internal } = error
  return { message, errors, retryAfter, details, internal, cause: error }
}
