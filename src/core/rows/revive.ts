import type { ApiError } from '../api-error'
import { brand, identityOf } from '../brand'
import { HttpError } from '../client-http-error'
import type { HttpErrorOptions } from '../http-error-shape'
import { className } from '../row-name'
import { recoveryOfLetter, wordsOfRows } from './rows'

/** Makes the error of a row as a server answered it: with this status (0 if none came) and these fields. */
type Revive = (answered: number, fields: HttpErrorOptions) => ApiError

/** Makes the errors of rows, by the row's name. */
export type RowRevivers = Map<string | undefined, Revive>

/** Unpacks what `packRows` wrote: the function that makes each row's error, by name. The server sends the texts. */
export function rowRevivers(rows: string): RowRevivers {
  const revivers: RowRevivers = new Map()
  const [origin = '', , , , ...tokens] = wordsOfRows(rows)
  let [category, code] = ['', 0]
  for (const token of tokens) {
    const [, digits, letter = '', error = '', hasDetails] = /^(\d{3})([tcx])([\w.-]+)(\{\})?$/.exec(token) ?? []
    if (!digits) {
      if (Number(token)) code = Number(token)
      else category = token
      continue
    }
    const status = Number(digits)
    const facts = { error, code: code++, category, recovery: recoveryOfLetter[letter] }
    class RowError extends HttpError {
      // A console shows it beside the error's name.
      static override readonly name = className(error)
    }
    Object.assign(RowError.prototype, { name: RowError.name, [brand]: identityOf(origin, error), received: true })
    revivers.set(error, (answered, fields) => {
      const mismatch = answered && answered !== status ? { statusMismatch: true } : {}
      // The fields are made for this error alone.
      if (!hasDetails) fields.details = undefined
      // Typed as any error: the facts of the row replace those of an `HttpError`.
      const revived: Error = new RowError(answered || status, fields)
      return Object.assign(revived, facts, mismatch) as ApiError
    })
  }
  return revivers
}
