import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server'
import type { ApiError } from '../core/api-error'
import { brandOf } from '../core/brand'
import type { WireBody } from '../core/wire-error'
import { HttpError } from '../core/http-error'
import { validationError } from '../generated/codebook'
import type { ValidationIssue } from '../http'
import { answer, type ServerOptions } from './answer'

/** What tRPC tells of a failed call. */
export interface TrpcContext {
  readonly error: TRPCError
  readonly shape: TRPCDefaultErrorShape
  readonly type: string
  readonly path: string | undefined
  readonly input: unknown
  readonly ctx: unknown
}

/** tRPC's shape, with the house body beside what tRPC itself says. */
export interface TrpcErrorShape extends TRPCDefaultErrorShape {
  data: TRPCDefaultErrorShape['data'] & { error: WireBody }
}

/**
 * Puts the house body of an error into `shape.data.error`, masked, and makes its status that of the response. The stack, which
 * tRPC sends in development, and the original message stay on the server.
 *
 * @example initTRPC.create({ errorFormatter: trpcErrorFormatter() })
 */
export function trpcErrorFormatter(
  options: Omit<ServerOptions<TrpcContext>, 'format' | 'versionHeaders'> = {},
): (context: TrpcContext) => TrpcErrorShape {
  const withTrpc = { ...options, mappers: [fromTrpc, ...(options.mappers ?? [])] }
  return (context) => {
    const { error, shape, type, path = '' } = context
    const request = { native: context, method: type, path, header: () => undefined }
    const { status, content } = answer(thrownOf(error), request, withTrpc)
    const body = JSON.parse(content) as WireBody
    const { stack: _, ...data } = shape.data
    return { ...shape, message: body.message, data: { ...data, httpStatus: status, error: body } }
  }
}

/** What a procedure threw: tRPC wraps it, as INTERNAL_SERVER_ERROR, unless it is a TRPCError. */
function thrownOf(error: TRPCError): unknown {
  const ours = brandOf(error.cause) !== undefined
  return ours || (error.code === 'INTERNAL_SERVER_ERROR' && error.cause !== undefined) ? error.cause : error
}
