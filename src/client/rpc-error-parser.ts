import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/client-http-error'

/** Turns what an RPC client threw into an error of a contract. Never throws. */
export type RpcErrorParser<Known extends ApiError = ApiError> = (thrown: unknown) => Known | HttpError
