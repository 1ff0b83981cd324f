import { ConcurrentModificationError } from 'error-codebook'
import { idempotencyKeysTable, type KeyedRequest } from '../database/idempotency-keys'
import type { Queries } from '../database/open'

interface Creation<Created> {
  /** `undefined` for a request without a key, which always creates. */
  readonly request: KeyedRequest | undefined
  readonly now: Date
  /** Checks the request and stores the result. If it throws, the transaction leaves no trace of the key either. */
  create(): Promise<Created>
  /** Reads what an earlier request created, as it is now; `undefined` if it no longer holds. */
  findCreated(id: number): Promise<Created | undefined>
}

/**
 * Creates something once for each key, inside a transaction. A repeat gets it as it is now.
 *
 * @throws ConcurrentModificationError if the key belongs to another request, or if what it created no longer holds
 */
export async function createOnce<Created extends { readonly id: number }>(
  transaction: Queries,
  { request, now, create, findCreated }: Creation<Created>,
): Promise<Created> {
  if (request === undefined) return create()
  const keys = idempotencyKeysTable(transaction)
  if (await keys.claim(request, now)) {
    const created = await create()
    await keys.complete(request, created.id)
    return created
  }
  const earlier = await keys.find(request)
  const isRepeat = earlier?.fingerprint === request.fingerprint
  const created = isRepeat ? await findCreated(earlier.created_id) : undefined
  if (created === undefined) throw new ConcurrentModificationError()
  return created
}
