import { safeGet, safePick } from '../../core/safe-get'

/** typebox 0.34 has no other mark for what it refuses to encode. */
const encodeText = 'The encoded value does not match the expected schema'

/**
 * Whether an error is about a value of this server: it says 5xx, as serializers of Fastify, NestJS and oRPC do, or a schema of a response
 * refused it. A validator's error behind it is the server's fault.
 */
export function isRefusedResponse(thrown: unknown): boolean {
  const { status, statusCode, code, type, message, cause } = safePick(
    thrown,
    'status',
    'statusCode',
    'code',
    'type',
    'message',
    'cause',
  )
  if ([status, statusCode].some((each) => typeof each === 'number' && each >= 500)) return true
  // A TRPCError has no status.
  if (code === 'INTERNAL_SERVER_ERROR') return true
  // Elysia's status of a refused response is 422.
  if (code === 'VALIDATION' && type === 'response') return true
  return message === encodeText || safeGet(cause, 'source') === 'Encode'
}
