import type { ApiError } from '../api-error'
import { identify, identityOf } from '../brand'
import { ReceivedError } from '../client-http-error'
import type { HttpErrorOptions } from '../http-error-shape'
import { className } from '../row-name'
import type { PackedField } from './details'
import { readDetails } from './read-details'
import { recoveryOfLetter, wordsOfRows } from './rows'

/** Makes the error of a row as a server answered it: with this status (0 if none came) and these fields. */
interface Revive {
  (answered: number, fields: HttpErrorOptions): ApiError
  /** The contract that defines the row. */
  readonly origin: string
  readonly code: number | string | undefined
}

/** Makes the errors of rows, by the row's name. */
export type RowRevivers = Map<string | undefined, Revive>

/** Unpacks what `packRows` wrote: the function that makes each row's error, by name. The server sends the texts. */
export function rowRevivers(rows: string): RowRevivers {
  const revivers: RowRevivers = new Map()
  let [origin = '', , , , ...tokens] = wordsOfRows(rows)
  let category = ''
  let code: number | string | undefined
  for (const token of tokens) {
    const [, digits, letter = '', error = '', text, fields] =
      /^(\d{3})([tcx])([a-z][\w.-]*)(?:=([^{]*))?(\{.*)?$/is.exec(token) ?? []
    if (!digits) {
      if (token[0] === '@') origin = token.slice(1)
      else if (/^-?\d+$/.test(token)) code = Number(token)
      else [category, code] = [token, undefined]
      continue
    }
    if (text !== undefined) code = decodeURIComponent(text)
    const status = Number(digits)
    const facts = { error, code, category, recovery: recoveryOfLetter[letter] }
    code = typeof code === 'number' ? code + 1 : undefined
    class RowError extends ReceivedError {
      // A console shows it beside the error's name.
      static override get name() {
        return className(error)
      }
    }
    identify(RowError, identityOf(origin, error))
    Object.assign(RowError.prototype, { received: true })
    let packed: PackedField | undefined
    const revive = (answered: number, options: HttpErrorOptions) => {
      const flags: { statusMismatch?: true; detailsMismatch?: true } = {}
      if (answered && answered !== status) flags.statusMismatch = true
      // The options are made for this error alone.
      const { details } = options
      options.details = undefined
      if (fields && details != null) {
        packed ??= JSON.parse(fields) as PackedField
        try {
          options.details = readDetails(details, packed)
        } catch {
          flags.detailsMismatch = true
        }
      }
      // Typed as any error: the facts of the row replace those of an `HttpError`.
      const revived: Error = new RowError(answered || status, options)
      return Object.assign(revived, facts, flags) as ApiError
    }
    revivers.set(error, Object.assign(revive, { origin, code: facts.code }))
  }
  return revivers
}
