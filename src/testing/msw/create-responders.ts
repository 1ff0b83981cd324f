import type { Codebook } from '../../core/codebook'
import { type RespondWith, rowResponder } from './respond-with'
import { errorResponder, type RespondWithError } from './respond-with-error'
import { newerRowResponder, type RespondWithNewerRow } from './respond-with-newer-row'

/** The resolvers that answer as a server of one contract does. */
export interface Responders<Book extends Codebook> {
  readonly respondWith: RespondWith<Book>
  readonly respondWithNewerRow: RespondWithNewerRow
  readonly respondWithError: RespondWithError<Book>
}

/**
 * Makes the resolvers of your own contract.
 *
 * @example const { respondWith } = createResponders(codebook)
 */
export function createResponders<Book extends Codebook>(codebook: Book): Responders<Book> {
  return {
    respondWith: rowResponder(codebook),
    respondWithNewerRow: newerRowResponder(codebook),
    respondWithError: errorResponder(codebook),
  }
}
