import { PGlite, types } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { wireTime } from '../clock'
import { laterTables, schema } from './schema'
import { seed } from './seed'

export type Database = PGlite

/** What can be queried: the database, or a transaction of it. */
export type Queries = Pick<PGlite, 'query'>

/** Opens the embedded database, in memory or in a folder; an empty one gets its tables and the world they start with. */
export async function openDatabase(folder: string | undefined, firstAppointmentId: number): Promise<Database> {
  const database = await PGlite.create(folder ?? 'memory://', {
    extensions: { btree_gist },
    // Rows then have the form that the wire has.
    parsers: { [types.TIMESTAMPTZ]: (value: string) => wireTime(new Date(value)) },
  })
  const { rows } = await database.query<{ empty: boolean }>(`select to_regclass('appointments') is null as empty`)
  if (rows[0]?.empty) {
    await database.transaction(async (transaction) => {
      await transaction.exec(schema)
      await seed(transaction, firstAppointmentId)
    })
  }
  await database.exec(laterTables)
  return database
}

/** The first row of a result, of a statement that may find none. */
export async function first<Row>(db: Queries, sql: string, values: unknown[]): Promise<Row | undefined> {
  return (await db.query<Row>(sql, values)).rows[0]
}

/** The one row of a statement that always gives one, such as an insert. */
export async function one<Row>(db: Queries, sql: string, values: unknown[]): Promise<Row> {
  return (await first<Row>(db, sql, values)) as Row
}
