import type { Outcomes } from './outcome'

/** Of the libraries that run against a real server, or in a process. */
const all = [
  'pg',
  'postgres.js',
  'Drizzle',
  'Drizzle, in a transaction',
  'Sequelize',
  'TypeORM',
  'Knex',
  'Kysely',
  'Prisma',
  'mysql2',
  'mariadb',
  'Sequelize on MariaDB',
  'better-sqlite3',
  'node:sqlite',
] as const

export const databases = {
  title: 'Databases',
  mapper: {
    clinic: "postgresMapper({ one_booking_per_slot: 'SLOT_UNAVAILABLE' })",
    shop: "postgresMapper({}, { duplicate: 'ORDER_MOVED_ON', deadlock: 'SERVICE_UNAVAILABLE', lockTimeout: 'STORE_DOWN', other: 'UNEXPECTED' })",
  },
  failures: {
    'a unique key that is taken': {
      libraries: [...all, 'AggregateError', 'supabase-js', 'mongodb', 'mongodb, a bulk write'],
      clinic: ['CONCURRENT_MODIFICATION', 'SLOT_UNAVAILABLE'],
      shop: ['UNEXPECTED', 'ORDER_MOVED_ON'],
    },
    'a deadlock or a serialisation failure': {
      libraries: ['pg', 'Drizzle', 'Prisma', 'mysql2', 'mariadb', 'mongodb'],
      clinic: ['TRANSACTION_FAILED', 'TRANSACTION_FAILED'],
      shop: ['UNEXPECTED', 'SERVICE_UNAVAILABLE'],
    },
    'a lock that is not free in time': {
      libraries: ['pg', 'mysql2', 'mariadb', 'better-sqlite3', 'mongodb'],
      clinic: ['LOCK_TIMEOUT', 'LOCK_TIMEOUT'],
      shop: ['UNEXPECTED', 'STORE_DOWN'],
    },
    'a table that does not exist': {
      libraries: all,
      clinic: ['DATABASE_ERROR', 'DATABASE_ERROR'],
      shop: ['UNEXPECTED', 'UNEXPECTED'],
    },
  },
} as const satisfies Outcomes
