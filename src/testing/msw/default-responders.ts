import { type DefaultCodebook, defaultCodebook } from '../../server/default-codebook'
import { type RespondWith, rowResponder } from './respond-with'
import { errorResponder, type RespondWithError } from './respond-with-error'
import { newerRowResponder, type RespondWithNewerRow } from './respond-with-newer-row'

/**
 * Answers with a row as a server does: house body, HTTP status, version header, and `Retry-After` with a 429.
 *
 * @throws TypeError for a name that the contract lacks
 * @example server.use(http.post('/api/appointments', respondWith('SLOT_UNAVAILABLE')))
 */
export const respondWith: RespondWith<DefaultCodebook> = /* @__PURE__ */ rowResponder(defaultCodebook)

/**
 * Answers with an error that is made already, such as an `HttpError`.
 *
 * @throws TypeError for another contract's row
 * @example http.post('/api/appointments', respondWithError(new HttpError(413)))
 */
export const respondWithError: RespondWithError<DefaultCodebook> = /* @__PURE__ */ errorResponder(defaultCodebook)

/** Answers with a row that only a later version has: a name that is unknown here, and a later `X-API-Version`. */
export const respondWithNewerRow: RespondWithNewerRow = /* @__PURE__ */ newerRowResponder(defaultCodebook)
