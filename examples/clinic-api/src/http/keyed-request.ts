import { createHash } from 'node:crypto'
import type { OperationName } from 'error-codebook'
import { z } from 'zod'
import type { KeyedRequest } from '../database/idempotency-keys'
import { canonicalJson } from './canonical-json'
import type { ClinicContext } from './context'
import { parse, text } from './input'

const keySchema = z.object({ 'idempotency-key': text('idempotency-key', 255).optional() })

/**
 * Reads the `Idempotency-Key` of a request; a blank one counts as none. The key belongs to the operation, the path and the whole
 * body, also to fields that the operation does not know.
 *
 * @throws ValidationFailedError for a key that is too long
 */
export function keyedRequest(
  context: ClinicContext,
  operation: OperationName,
  body: unknown,
): KeyedRequest | undefined {
  const key = parse(keySchema, context.req.header())['idempotency-key']?.trim()
  if (!key) return undefined
  const content = canonicalJson([operation, context.req.param('id') ?? null, body])
  return { caller: context.get('caller'), key, fingerprint: sha256(content) }
}

/** Stands for content that is too large to keep. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
