import { type HttpError as HttpErrorInstance, UnnamedError } from '../core/unnamed-error'

/** A failure that no row names, as a client makes it: the class, and its type. */
export const HttpError = UnnamedError
export type HttpError = HttpErrorInstance
