import type { AnyApiError } from 'error-codebook'
import type { Caller } from './caller'

/** The result of reading the `Authorization` header: a caller, or the refusal for a route that needs one. */
export type Identity =
  | { readonly caller: Caller; readonly refusal?: undefined }
  | { readonly caller?: undefined; readonly refusal: AnyApiError }
