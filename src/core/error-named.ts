import type { ApiError } from './api-error'

/** The errors of a union, by name. */
export type ErrorsByNameOf<Known extends ApiError> = { readonly [Each in Known as Each['error']]: Each }

/**
 * The errors of a union that have one of these names. By an indexed access, because TypeScript then keeps this alias in a user's
 * declarations, where it would write out the rows that a conditional type comes to.
 */
export type ErrorNamed<Known extends ApiError, Name> = ErrorsByNameOf<Known>[Name & keyof ErrorsByNameOf<Known>]
