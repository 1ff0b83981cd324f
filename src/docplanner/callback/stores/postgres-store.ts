import { misuse } from '../../../core/misuse'
import type { CallbackStore } from './store'

/** The part of a PostgreSQL client that is used. The pool and the client of `pg` have it, and PGlite. */
export interface PostgresClient {
  query(text: string, values: string[]): Promise<{ readonly rows: readonly unknown[] }>
}

/** Options of `postgresStore`. */
export interface PostgresStoreOptions {
  /** Its table, with or without a schema. Default: `docplanner_deliveries`. */
  readonly table?: string | undefined
}

/**
 * The SQL that makes the table of `postgresStore`, for a migration.
 *
 * @example await pool.query(postgresStoreSchema())
 */
export function postgresStoreSchema({ table }: PostgresStoreOptions = {}): string {
  return `create table if not exists ${named(table)} (
  id text primary key,
  token text not null,
  answer text,
  ends_at timestamptz not null
)`
}

const purgeEvery = 60_000

/**
 * Keeps answers in PostgreSQL, for all processes that share it, in the table of `postgresStoreSchema`. It deletes expired rows once a
 * minute. Pass a pool, not a client with an open transaction: other processes must see a claim at once.
 *
 * @example docplannerCallback({ slotBooking, store: postgresStore(pool) })
 */
export function postgresStore(client: PostgresClient, { table }: PostgresStoreOptions = {}): CallbackStore {
  const name = named(table)
  let purgedAt = Date.now()

  function purge(): void {
    if (Date.now() - purgedAt < purgeEvery) return
    purgedAt = Date.now()
    // It may fail: an expired row is recognised by its time.
    client.query(`delete from ${name} where ends_at <= clock_timestamp()`, []).catch(() => {})
  }

  return {
    async claim(id, token, lease) {
      purge()
      const { rows: claimed } = await client.query(
        `insert into ${name} as known (id, token, ends_at) values ($1, $2, clock_timestamp() + ${span('$3')})
         on conflict (id) do update set token = excluded.token, answer = null, ends_at = excluded.ends_at
         where known.ends_at <= clock_timestamp() returning id`,
        [id, token, String(lease)],
      )
      if (claimed.length > 0) return { state: 'claimed' }
      const { rows } = await client.query(
        `select answer from ${name} where id = $1 and answer is not null and ends_at > clock_timestamp()`,
        [id],
      )
      const row = rows[0] as { readonly answer: string } | undefined
      return row === undefined ? { state: 'running' } : { state: 'answered', answer: row.answer }
    },
    async settle(id, token, answer, keep) {
      const { rows } = await client.query(
        `insert into ${name} as known (id, token, answer, ends_at) values ($1, $2, $3, clock_timestamp() + ${span('$4')})
         on conflict (id) do update set token = excluded.token, answer = excluded.answer, ends_at = excluded.ends_at
         where (known.token = $2 and known.answer is null) or known.ends_at <= clock_timestamp() returning id`,
        [id, token, answer, String(keep)],
      )
      return rows.length > 0
    },
    async release(id, token) {
      await client.query(`delete from ${name} where id = $1 and token = $2 and answer is null`, [id, token])
    },
  }
}

const span = (parameter: string) => `${parameter}::text::float8 * interval '1 millisecond'`

/** Checks the table's name, which becomes part of the SQL. */
function named(table = 'docplanner_deliveries'): string {
  if (/^(?:[a-z_]\w*\.)?[a-z_]\w*$/i.test(table)) return table
  throw misuse(
    'invalid-argument',
    `${JSON.stringify(table)} is no name for a table. Use letters, digits and underscores.`,
  )
}
