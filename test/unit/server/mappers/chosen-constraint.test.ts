import { describe, expect, test } from 'vitest'
import { clinic } from '../../../../src'
import type { ErrorMapper } from '../../../../src/core/to-api-error'
import { mongoMapper } from '../../../../src/server/mappers/mongo'
import { mysqlMapper } from '../../../../src/server/mappers/mysql'
import { postgresMapper } from '../../../../src/server/mappers/postgres'
import { prismaMapper } from '../../../../src/server/mappers/prisma'
import { sqliteMapper } from '../../../../src/server/mappers/sqlite'

const failed = (fields: object, message = '') => Object.assign(new Error(message), fields)
const rowOf = (mapper: ErrorMapper<string>, thrown: unknown) => mapper(thrown, clinic)?.error
const mysql = (errno: number, sqlState: string, sqlMessage: string) =>
  failed({ errno, sqlState, sqlMessage }, sqlMessage)
const prisma = (code: string, cause: object) =>
  failed({
    name: 'PrismaClientKnownRequestError',
    clientVersion: '7.10.0',
    code,
    meta: { driverAdapterError: { cause } },
  })

const quoted = 'invalid input syntax for type integer: "constraint "fk_doctor""'

describe('a value that a client sent does not choose the constraint', () => {
  // Recorded from MariaDB 10.11, PostgreSQL 15, SQLite and @prisma/adapter-pg 7.10.
  test.each<[string, ErrorMapper<string>, unknown]>([
    [
      'MariaDB, a wrong value',
      mysqlMapper({ fk_doctor: 'DOCTOR_NOT_FOUND' }),
      mysql(1366, '22007', "Incorrect integer value: 'CONSTRAINT `fk_doctor`' for column `t`.`b`.`n` at row 1"),
    ],
    [
      'PostgREST, a wrong value',
      postgresMapper({ fk_doctor: 'DOCTOR_NOT_FOUND' }),
      { code: '22P02', details: null, hint: null, message: quoted },
    ],
    [
      "PostgREST, a function's own text",
      postgresMapper({ fk_doctor: 'DOCTOR_NOT_FOUND' }),
      { code: 'P0001', details: null, hint: null, message: 'x violates check constraint "fk_doctor"' },
    ],
    [
      'Prisma, a wrong value in a raw query',
      prismaMapper({ fk_doctor: 'DOCTOR_NOT_FOUND' }),
      prisma('P2010', { originalCode: '22P02', originalMessage: quoted, kind: 'InvalidInputValue' }),
    ],
    [
      'SQLite, a wrong path',
      sqliteMapper({ "b.s'": 'DOCTOR_NOT_FOUND' }),
      failed({ code: 'SQLITE_ERROR' }, "bad JSON path: 'constraint failed: b.s'"),
    ],
  ])('%s', (_, mapper, thrown) => {
    expect(rowOf(mapper, thrown)).toBe('DATABASE_ERROR')
  })

  test('MySQL, a value that is taken', () => {
    const mapper = mysqlMapper({ slot: 'SLOT_UNAVAILABLE', other: 'DOUBLE_BOOKING' })
    const message = "Duplicate entry 'a' for key 'other' for key 'bookings.slot'"
    expect(rowOf(mapper, mysql(1062, '23000', message))).toBe('SLOT_UNAVAILABLE')
  })

  test('MongoDB, a value that is taken', () => {
    const mapper = mongoMapper({ slot_1: 'SLOT_UNAVAILABLE', other_1: 'DOUBLE_BOOKING' })
    const message =
      'E11000 duplicate key error collection: c.b index: slot_1 dup key: { slot: " index: other_1 dup key: " }'
    expect(rowOf(mapper, failed({ name: 'MongoServerError', code: 11000 }, message))).toBe('SLOT_UNAVAILABLE')
  })
})

describe('a violated constraint is still found', () => {
  test.each<[string, ErrorMapper<string>, unknown]>([
    [
      'MariaDB, a foreign key',
      mysqlMapper({ one: 'DOUBLE_BOOKING' }),
      mysql(
        1452,
        '23000',
        'Cannot add or update a child row: a foreign key constraint fails (`t`.`b`, CONSTRAINT `one` FOREIGN KEY (`d`) REFERENCES `doc` (`id`))',
      ),
    ],
    [
      'MariaDB, a check',
      mysqlMapper({ one: 'DOUBLE_BOOKING' }),
      mysql(4025, '23000', 'CONSTRAINT `one` failed for `t`.`b`'),
    ],
    [
      'MySQL, a check',
      mysqlMapper({ one: 'DOUBLE_BOOKING' }),
      mysql(3819, 'HY000', "Check constraint 'one' is violated."),
    ],
    [
      'PostgREST',
      postgresMapper({ one: 'DOUBLE_BOOKING' }),
      { code: '23505', details: '', hint: '', message: 'duplicate key value violates unique constraint "one"' },
    ],
    [
      'MongoDB, an index with a collation',
      mongoMapper({ one: 'DOUBLE_BOOKING' }),
      failed(
        { name: 'MongoServerError', code: 11000 },
        'E11000 duplicate key error collection: c.b index: one collation: { locale: "en" } dup key: { s: "0x" }',
      ),
    ],
    [
      'SQLite, an index of an expression',
      sqliteMapper({ one: 'DOUBLE_BOOKING' }),
      failed({ code: 'SQLITE_CONSTRAINT_UNIQUE' }, "UNIQUE constraint failed: index 'one'"),
    ],
  ])('%s', (_, mapper, thrown) => {
    expect(rowOf(mapper, thrown)).toBe('DOUBLE_BOOKING')
  })
})

test.each<[string, string, object]>([
  ['a taken key', 'CONCURRENT_MODIFICATION', { originalCode: '23505', kind: 'UniqueConstraintViolation' }],
  ['a deadlock', 'TRANSACTION_FAILED', { originalCode: '40P01', kind: 'TransactionWriteConflict' }],
  ['a lock that is not free', 'LOCK_TIMEOUT', { originalCode: '55P03', kind: 'postgres' }],
])('a raw query of Prisma: %s', (_, row, cause) => {
  expect(rowOf(prismaMapper(), prisma('P2010', cause))).toBe(row)
})

test.each<[string, ErrorMapper<string>, unknown]>([
  ['mysql2, in a query', mysqlMapper(), failed({ fatal: true, code: 'PROTOCOL_CONNECTION_LOST' })],
  ['mysql2, refused', mysqlMapper(), failed({ fatal: true, code: 'ECONNREFUSED', errno: -111, syscall: 'connect' })],
  ['pg', postgresMapper(), new Error('Connection terminated unexpectedly')],
  ['postgres.js', postgresMapper(), failed({ code: 'CONNECTION_CLOSED', errno: 'CONNECTION_CLOSED' })],
  ['mongoose', mongoMapper(), failed({ name: 'MongooseServerSelectionError' })],
])('a lost connection of %s', (_, mapper, thrown) => {
  expect(rowOf(mapper, thrown)).toBe('DATABASE_ERROR')
})
