import type { Caller } from '../auth/caller'
import { wireTime } from '../clock'
import { first, type Queries } from './open'

/** A request that its caller can send again under its key. */
export interface KeyedRequest {
  readonly caller: Caller
  readonly key: string
  /** Tells a repeat from another request under the same key. */
  readonly fingerprint: string
}

/** What an earlier request under a key asked for, and the id of what it created. */
export interface EarlierRequest {
  readonly fingerprint: string
  readonly created_id: number
}

/** The keys of the requests that created something. A key belongs to its caller, and is kept as long as what it created. */
export function idempotencyKeysTable(db: Queries) {
  return {
    /** Takes a key inside a transaction; `false` if it is used. Waits for a transaction that is using it at the moment. */
    async claim({ caller, key, fingerprint }: KeyedRequest, now: Date): Promise<boolean> {
      const claimed = await first(
        db,
        `insert into idempotency_keys (caller_role, caller_id, key, fingerprint, created_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning key`,
        [caller.role, caller.id, key, fingerprint, wireTime(now)],
      )
      return claimed !== undefined
    },

    async complete({ caller, key }: KeyedRequest, createdId: number): Promise<void> {
      await db.query(
        'update idempotency_keys set created_id = $4 where caller_role = $1 and caller_id = $2 and key = $3',
        [caller.role, caller.id, key, createdId],
      )
    },

    find: ({ caller, key }: KeyedRequest) =>
      first<EarlierRequest>(
        db,
        'select fingerprint, created_id from idempotency_keys where caller_role = $1 and caller_id = $2 and key = $3',
        [caller.role, caller.id, key],
      ),
  }
}
