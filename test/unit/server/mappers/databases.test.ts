import { describe, expect, test } from 'vitest'
import { clinic, type ErrorMapper, HttpError, SlotUnavailableError } from '../../../../src'
import {
  fromRedis,
  mongoMapper,
  mysqlMapper,
  postgresMapper,
  prismaMapper,
  sqliteMapper,
} from '../../../../src/server/mappers'
import { foreignValues } from './values-of-others'

const failed = (fields: object, message = '') => Object.assign(new Error(message), fields)
const rowOf = (mapper: ErrorMapper<string>, thrown: unknown) => mapper(thrown, clinic)?.error

/** Errors as mysql2 3.24 on MySQL 8.4 and MariaDB 11, better-sqlite3 12, sqlite3 5, Prisma 7.10 and MongoDB 8 make them. */
const mysql = (errno: number, sqlMessage: string) => failed({ errno, sqlState: '23000', sqlMessage }, sqlMessage)
const prisma = (code: string, meta: object = {}) =>
  failed({ name: 'PrismaClientKnownRequestError', code, clientVersion: '7.10.0', meta })
const mongo = (code: number, message: string) => failed({ name: 'MongoServerError', code }, message)
const postgres = (code: string, constraint?: string) => failed({ code, severity: 'ERROR', constraint })

test.each<[string, ErrorMapper<string>, unknown, string | undefined]>([
  [
    'MySQL, NOWAIT',
    mysqlMapper(),
    mysql(3572, 'Statement aborted because lock(s) could not be acquired'),
    'LOCK_TIMEOUT',
  ],
  [
    'MariaDB, a row that changed',
    mysqlMapper(),
    mysql(1020, 'Record has changed since last read'),
    'TRANSACTION_FAILED',
  ],
  ['MySQL, a syntax error', mysqlMapper(), mysql(1064, 'You have an error in your SQL syntax'), 'DATABASE_ERROR'],
  ['SQLite, a stale snapshot', sqliteMapper(), failed({ code: 'SQLITE_BUSY_SNAPSHOT' }), 'TRANSACTION_FAILED'],
  ['SQLite, a full disk', sqliteMapper(), failed({ code: 'SQLITE_FULL' }), 'DATABASE_ERROR'],
  [
    'sqlite3 without extended codes',
    sqliteMapper(),
    failed({ code: 'SQLITE_CONSTRAINT' }, 'SQLITE_CONSTRAINT: UNIQUE constraint failed: a.b'),
    'CONCURRENT_MODIFICATION',
  ],
  ['Prisma, a taken key', prismaMapper(), prisma('P2002'), 'CONCURRENT_MODIFICATION'],
  ['Prisma, a write conflict', prismaMapper(), prisma('P2034'), 'TRANSACTION_FAILED'],
  ['Prisma, no free connection', prismaMapper(), prisma('P2024'), 'LOCK_TIMEOUT'],
  ['Prisma, no such record', prismaMapper(), prisma('P2025'), 'DATABASE_ERROR'],
  [
    'Prisma, no such record, with a row',
    prismaMapper({ P2025: 'APPOINTMENT_NOT_FOUND' }),
    prisma('P2025'),
    'APPOINTMENT_NOT_FOUND',
  ],
  [
    'Prisma, no server',
    prismaMapper(),
    failed({ name: 'PrismaClientInitializationError', clientVersion: '7.10.0' }),
    'DATABASE_ERROR',
  ],
  [
    'Prisma, a wrong query',
    prismaMapper(),
    failed({ name: 'PrismaClientValidationError', clientVersion: '7.10.0' }),
    undefined,
  ],
  ['MongoDB, too slow', mongoMapper(), mongo(50, 'operation exceeded time limit'), 'LOCK_TIMEOUT'],
  [
    'MongoDB, a transaction to repeat',
    mongoMapper(),
    failed({ name: 'MongoNetworkError', errorLabels: ['TransientTransactionError'] }),
    'TRANSACTION_FAILED',
  ],
  ['MongoDB, no server', mongoMapper(), failed({ name: 'MongoServerSelectionError' }), 'DATABASE_ERROR'],
  ['mongoose, wrong documents', mongoMapper(), failed({ name: 'MongooseError' }), undefined],
])('%s', (_, mapper, thrown, name) => {
  expect(rowOf(mapper, thrown)).toBe(name)
})

describe('a constraint is found', () => {
  const rows = { one_slot: 'SLOT_UNAVAILABLE' } as const

  test.each<[string, ErrorMapper<string>, unknown]>([
    ['MariaDB', mysqlMapper(rows), mysql(1062, "Duplicate entry '1-1' for key 'one_slot'")],
    [
      'MySQL 8, which adds the table',
      mysqlMapper(rows),
      mysql(1062, "Duplicate entry '1-1' for key 'bookings.one_slot'"),
    ],
    [
      'MySQL, with the table in the map',
      mysqlMapper({ 'bookings.one_slot': 'SLOT_UNAVAILABLE' }),
      mysql(1062, "Duplicate entry '1' for key 'bookings.one_slot'"),
    ],
    [
      'MySQL, a foreign key',
      mysqlMapper(rows),
      mysql(
        1452,
        'Cannot add or update a child row: a foreign key constraint fails (`a`.`b`, CONSTRAINT `one_slot` FOREIGN KEY (`c`) REFERENCES `d` (`e`))',
      ),
    ],
    ['MySQL, a check', mysqlMapper(rows), mysql(3819, "Check constraint 'one_slot' is violated.")],
    ['MariaDB, a check', mysqlMapper(rows), mysql(4025, 'CONSTRAINT `one_slot` failed for `clinic`.`bookings`')],
    [
      'SQLite, columns',
      sqliteMapper({ 'bookings.doctor, bookings.slot': 'SLOT_UNAVAILABLE' }),
      failed({ code: 'SQLITE_CONSTRAINT_UNIQUE' }, 'UNIQUE constraint failed: bookings.doctor, bookings.slot'),
    ],
    [
      'SQLite, an index over an expression',
      sqliteMapper(rows),
      failed({ code: 'SQLITE_CONSTRAINT_UNIQUE' }, "UNIQUE constraint failed: index 'one_slot'"),
    ],
    [
      'SQLite, a check',
      sqliteMapper(rows),
      failed({ code: 'SQLITE_CONSTRAINT_CHECK' }, 'CHECK constraint failed: one_slot'),
    ],
    [
      'node:sqlite',
      sqliteMapper({ 'bookings.slot': 'SLOT_UNAVAILABLE' }),
      failed({ code: 'ERR_SQLITE_ERROR', errcode: 2067 }, 'UNIQUE constraint failed: bookings.slot'),
    ],
    [
      'Prisma 6, fields',
      prismaMapper({ 'doctor, slot': 'SLOT_UNAVAILABLE' }),
      prisma('P2002', { target: ['doctor', 'slot'] }),
    ],
    ['Prisma 6 on MySQL, an index', prismaMapper(rows), prisma('P2002', { target: 'one_slot' })],
    [
      'Prisma 7, fields',
      prismaMapper({ 'doctor, slot': 'SLOT_UNAVAILABLE' }),
      prisma('P2002', { driverAdapterError: { cause: { constraint: { fields: ['"doctor"', '"slot"'] } } } }),
    ],
    [
      'Prisma 7, an index',
      prismaMapper(rows),
      prisma('P2002', { driverAdapterError: { cause: { constraint: { index: 'one_slot' } } } }),
    ],
    [
      'MongoDB',
      mongoMapper(rows),
      mongo(11000, 'E11000 duplicate key error collection: clinic.bookings index: one_slot dup key: { slot: 1 }'),
    ],
    ['PostgreSQL', postgresMapper(rows), postgres('23505', 'one_slot')],
    [
      'PostgREST',
      postgresMapper(rows),
      {
        code: '23505',
        details: null,
        hint: null,
        message: 'duplicate key value violates unique constraint "one_slot"',
      },
    ],
  ])('%s', (_, mapper, thrown) => {
    expect(rowOf(mapper, thrown)).toBe('SLOT_UNAVAILABLE')
  })

  test('by its own name, not by a name in the value', () => {
    const evil = mysql(1062, "Duplicate entry 'x' for key 'one_slot'' for key 'email'")
    expect(rowOf(mysqlMapper(rows), evil)).toBe('CONCURRENT_MODIFICATION')
    const inValue =
      'E11000 duplicate key error collection: a.b index: email dup key: { email: " index: one_slot dup key:" }'
    expect(rowOf(mongoMapper(rows), mongo(11000, inValue))).toBe('CONCURRENT_MODIFICATION')
  })

  test.each(['constructor', '__proto__', 'toString'])('the constraint %s is no member of every object', (name) => {
    expect(rowOf(postgresMapper(rows), postgres('23505', name))).toBe('CONCURRENT_MODIFICATION')
  })
})

describe('the error of a driver is found', () => {
  const taken = postgres('23505', 'one_slot')
  const mapper = postgresMapper({ one_slot: 'SLOT_UNAVAILABLE' })

  test.each<[string, unknown]>([
    ['in a cause', new Error('Failed query', { cause: taken })],
    ['in the cause of a cause', new Error('', { cause: new Error('', { cause: taken }) })],
    ['in `original`', failed({ original: taken })],
    ['in `driverError`', failed({ driverError: taken })],
    ['in an AggregateError', new AggregateError([new Error(), taken])],
    ['in a cause that is no Error', new Error('', { cause: { cause: taken } })],
  ])('%s', (_, thrown) => {
    expect(mapper(thrown, clinic)).toMatchObject({ error: 'SLOT_UNAVAILABLE', cause: thrown })
  })

  test('of Redis, in a cause', () => {
    const lost = new Error('Limit', { cause: failed({ name: 'MaxRetriesPerRequestError' }) })
    expect(rowOf(fromRedis, lost)).toBe('CACHE_UNAVAILABLE')
  })

  test('not in a circle, nor behind more errors than a library nests', () => {
    const circle: { cause?: unknown } = new Error()
    circle.cause = new Error('', { cause: circle })
    expect(rowOf(mapper, circle)).toBeUndefined()
    let deep: unknown = taken
    for (let depth = 0; depth < 100; depth++) deep = new Error('', { cause: deep })
    expect(rowOf(mapper, deep)).toBeUndefined()
  })

  test('not behind an error of a contract: that has been decided on', () => {
    expect(
      rowOf(mapper, new Error('', { cause: new SlotUnavailableError({ cause: postgres('40001') }) })),
    ).toBeUndefined()
    expect(rowOf(mapper, new HttpError(404, { cause: taken }))).toBeUndefined()
  })
})

test.each([postgresMapper(), mysqlMapper(), sqliteMapper(), prismaMapper(), mongoMapper()])(
  'mapper %#: values of others',
  (mapper) => {
    for (const value of foreignValues) expect(() => mapper(value, clinic)).not.toThrow()
    expect(rowOf(mapper, failed({ code: 'P2002' }))).toBeUndefined()
    expect(rowOf(mapper, failed({ code: 11000 }))).toBeUndefined()
    expect(rowOf(mapper, failed({ code: '23505' }))).toBeUndefined()
    expect(rowOf(mapper, failed({ errno: -111, code: 'ECONNREFUSED' }))).toBeUndefined()
  },
)
