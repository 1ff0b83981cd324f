import { type HttpErrorClass, UnnamedError, type UnnamedFailure } from '../core/unnamed-error'

/**
 * A failure that no row names: a proxy's HTML 502, a network failure (status 0), a newer server's unknown name. `error` is the
 * name that came with it; there is no `code`.
 */
export interface HttpError extends UnnamedFailure {}

/** The class of such a failure, without the reason phrases of a server's. */
export const HttpError: HttpErrorClass<HttpError> = UnnamedError
