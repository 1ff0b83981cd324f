import { PostgrestClient } from '@supabase/postgrest-js'
import { MongoBulkWriteError, MongoServerError } from 'mongodb'
import { afterAll, beforeAll } from 'vitest'
import type { ErrorMapper } from '../../src'
import {
  type ConstraintRows,
  type DatabaseRows,
  mongoMapper,
  mysqlMapper,
  postgresMapper,
  prismaMapper,
  sqliteMapper,
} from '../../src/server/mappers'
import { listen } from '../support/listen'
import { mariadbLibraries } from './databases/mariadb-libraries'
import { createBookings, postgresLibraries } from './databases/postgres-libraries'
import { createPrismaBookings } from './databases/prisma-client'
import { sqliteLibraries } from './databases/sqlite-libraries'
import { databases } from './outcomes/databases'
import { type DatabaseServer, startMariadb, startPostgres } from './support/database-servers'
import { proveOutcomes } from './support/prove-outcomes'
import { thrownInHandler } from './support/thrown-in-handler'

let servers: DatabaseServer[]
let postgres: Awaited<ReturnType<typeof postgresLibraries>>
let mariadb: Awaited<ReturnType<typeof mariadbLibraries>>
let sqlite: ReturnType<typeof sqliteLibraries>

const first = 'INSERT INTO bookings VALUES (1, 1)'

beforeAll(async () => {
  servers = await Promise.all([startPostgres(), startMariadb()])
  const [atPostgres, atMariadb] = servers.map(({ port }) => port) as [number, number]
  ;[postgres, mariadb] = await Promise.all([postgresLibraries(atPostgres), mariadbLibraries(atMariadb)])
  sqlite = sqliteLibraries()
  const { pg } = postgres.execute
  await pg(createBookings)
  await pg(createPrismaBookings)
  await pg(first)
  await pg('CREATE TABLE accounts (id int PRIMARY KEY, balance int)')
  await pg('INSERT INTO accounts VALUES (1, 0), (2, 0)')
  const { mysql2 } = mariadb.execute
  await mysql2(createBookings)
  await mysql2(first)
  await mysql2('CREATE TABLE accounts (id int PRIMARY KEY, balance int)')
  await mysql2('INSERT INTO accounts VALUES (1, 0), (2, 0)')
  await sqlite.execute['better-sqlite3'](first)
  await postgres.prisma.booking.create({ data: { doctor: 1, slot: 1 } })
}, 120_000)

afterAll(async () => {
  await postgres?.close()
  await mariadb?.close()
  sqlite?.close()
  await Promise.all(servers?.map((server) => server.stop()) ?? [])
})

/** The mappers of all drivers as one, as a test's service would list them. */
function mapperOf<const Name extends string>(
  constraints: ConstraintRows<Name>,
  rows: DatabaseRows<Name>,
): ErrorMapper<string> {
  const mappers = [postgresMapper, mysqlMapper, sqliteMapper, prismaMapper, mongoMapper].map((mapper) =>
    mapper(constraints, rows),
  )
  return (thrown, table) => {
    for (const mapper of mappers) {
      const mapped = mapper(thrown, table)
      if (mapped) return mapped
    }
    return undefined
  }
}

/** Runs a statement in a library that is connected when the tests begin. */
const inPostgres = (library: keyof typeof postgres.execute, sql: string) =>
  thrownInHandler(() => postgres.execute[library](sql))
const inMariadb = (library: keyof typeof mariadb.execute, sql: string) =>
  thrownInHandler(() => mariadb.execute[library](sql))
const inSqlite = (library: keyof typeof sqlite.execute, sql: string) =>
  thrownInHandler(() => sqlite.execute[library](sql))

/** The same statement in every library. */
const everywhere = (sql: string) => ({
  pg: inPostgres('pg', sql),
  'postgres.js': inPostgres('postgres.js', sql),
  Drizzle: inPostgres('Drizzle', sql),
  'Drizzle, in a transaction': inPostgres('Drizzle, in a transaction', sql),
  Sequelize: inPostgres('Sequelize', sql),
  TypeORM: inPostgres('TypeORM', sql),
  Knex: inPostgres('Knex', sql),
  Kysely: inPostgres('Kysely', sql),
  Prisma: inPostgres('Prisma', sql),
  mysql2: inMariadb('mysql2', sql),
  mariadb: inMariadb('mariadb', sql),
  'Sequelize on MariaDB': inMariadb('Sequelize on MariaDB', sql),
  'better-sqlite3': inSqlite('better-sqlite3', sql),
  'node:sqlite': inSqlite('node:sqlite', sql),
})

/** A connection that can hold a transaction. */
interface Session {
  query(sql: string): Promise<unknown>
  release(): unknown
}

/** Two transactions that wait for each other: one of them is refused. */
async function deadlock(connect: () => Promise<Session>): Promise<void> {
  const [one, two] = await Promise.all([connect(), connect()])
  try {
    await one.query('BEGIN')
    await two.query('BEGIN')
    await one.query('UPDATE accounts SET balance = 1 WHERE id = 1')
    await two.query('UPDATE accounts SET balance = 2 WHERE id = 2')
    const outcomes = await Promise.allSettled([
      one.query('UPDATE accounts SET balance = 3 WHERE id = 2').then(() => one.query('COMMIT')),
      two.query('UPDATE accounts SET balance = 4 WHERE id = 1').then(() => two.query('COMMIT')),
    ])
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  } finally {
    await Promise.all([one.query('ROLLBACK'), two.query('ROLLBACK')])
    one.release()
    two.release()
  }
}

/** A row that another transaction holds, for a session that waits only so long. */
async function lockTimeout(connect: () => Promise<Session>, patience: string): Promise<void> {
  const [holder, waiting] = await Promise.all([connect(), connect()])
  try {
    await holder.query('BEGIN')
    await holder.query('UPDATE accounts SET balance = 1 WHERE id = 1')
    await waiting.query(patience)
    await waiting.query('UPDATE accounts SET balance = 2 WHERE id = 1')
  } finally {
    await holder.query('ROLLBACK')
    holder.release()
    waiting.release()
  }
}

const pgSession = () => postgres.pool.connect()
const mysqlSession = () => mariadb.viaMysql2.getConnection()
const mariadbSession = () => mariadb.viaMariadb.getConnection()
const serializable = 'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE'

/** A replay of what PostgREST answers: the service itself is no npm package. */
async function postgrest(): Promise<never> {
  const server = await listen((_, response) => {
    response.writeHead(409, { 'Content-Type': 'application/json' })
    response.end(
      JSON.stringify({
        code: '23505',
        details: 'Key (doctor, slot)=(1, 1) already exists.',
        hint: null,
        message: 'duplicate key value violates unique constraint "one_booking_per_slot"',
      }),
    )
  })
  const { error } = await new PostgrestClient(server.url).from('bookings').insert({ doctor: 1, slot: 1 })
  await server.close()
  throw error
}

/** A reply of MongoDB 8 to a second document with the same key. */
const takenKey = {
  code: 11000,
  index: 0,
  keyPattern: { doctor: 1, slot: 1 },
  keyValue: { doctor: 1, slot: 1 },
  errmsg:
    'E11000 duplicate key error collection: test.bookings index: one_booking_per_slot dup key: { doctor: 1, slot: 1 }',
}
const writeConflict = {
  ok: 0,
  code: 112,
  codeName: 'WriteConflict',
  errmsg: 'Caused by :: Write conflict during plan execution and yielding is disabled. Please retry your operation.',
  errorLabels: ['TransientTransactionError'],
}
const lockReply = { ok: 0, code: 24, codeName: 'LockTimeout', errmsg: 'Unable to acquire lock within 5ms' }

const thrown = (error: () => unknown) =>
  thrownInHandler(() => {
    throw error()
  })

const twice = everywhere(first)
const nowhere = everywhere('SELECT * FROM no_such_table')

proveOutcomes(
  databases,
  {
    clinic: mapperOf(
      {
        one_booking_per_slot: 'SLOT_UNAVAILABLE',
        one_booking_per_slot_of_prisma: 'SLOT_UNAVAILABLE',
        'bookings.doctor, bookings.slot': 'SLOT_UNAVAILABLE',
      },
      {},
    ),
    shop: mapperOf(
      {},
      { duplicate: 'ORDER_MOVED_ON', deadlock: 'SERVICE_UNAVAILABLE', lockTimeout: 'STORE_DOWN', other: 'UNEXPECTED' },
    ),
  },
  {
    'a unique key that is taken': {
      ...twice,
      Prisma: thrownInHandler(() => postgres.prisma.booking.create({ data: { doctor: 1, slot: 1 } })),
      AggregateError: thrownInHandler(() => Promise.any([1, 2].map(() => postgres.execute.Drizzle(first)))),
      'supabase-js': thrownInHandler(postgrest),
      mongodb: thrown(() => new MongoServerError(takenKey)),
      'mongodb, a bulk write': thrown(
        () => new MongoBulkWriteError({ message: takenKey.errmsg, code: takenKey.code, writeErrors: [] }, {} as never),
      ),
    },
    'a deadlock or a serialisation failure': {
      pg: thrownInHandler(() => deadlock(pgSession)),
      Drizzle: thrownInHandler(async () => {
        const read = (inside: { execute(sql: string): Promise<unknown> }) => inside.execute('SELECT * FROM accounts')
        await postgres.drizzled.transaction(async (outer) => {
          await outer.execute(serializable)
          await read(outer)
          await postgres.drizzled.transaction(async (inner) => {
            await inner.execute(serializable)
            await read(inner)
            await inner.execute('UPDATE accounts SET balance = balance + 1 WHERE id = 1')
          })
          await outer.execute('UPDATE accounts SET balance = balance + 1 WHERE id = 1')
        })
      }),
      Prisma: thrownInHandler(() =>
        postgres.prisma.$transaction(
          async (outer) => {
            await outer.$executeRawUnsafe('SELECT * FROM prisma_bookings')
            await postgres.prisma.booking.update({ where: { id: 1 }, data: { slot: 1 } })
            await outer.booking.update({ where: { id: 1 }, data: { slot: 1 } })
          },
          { isolationLevel: 'Serializable' },
        ),
      ),
      mysql2: thrownInHandler(() => deadlock(mysqlSession)),
      mariadb: thrownInHandler(() => deadlock(mariadbSession)),
      mongodb: thrown(() => new MongoServerError(writeConflict)),
    },
    'a lock that is not free in time': {
      pg: thrownInHandler(() => lockTimeout(pgSession, "SET lock_timeout = '50ms'")),
      mysql2: thrownInHandler(() => lockTimeout(mysqlSession, 'SET innodb_lock_wait_timeout = 0')),
      mariadb: thrownInHandler(() => lockTimeout(mariadbSession, 'SET innodb_lock_wait_timeout = 0')),
      'better-sqlite3': thrownInHandler(() => sqlite.busy()),
      mongodb: thrown(() => new MongoServerError(lockReply)),
    },
    'a table that does not exist': nowhere,
  },
)
