import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clinic, type ErrorName, errorBody, toApiError } from '../../../../src'
import { postgresMapper } from '../../../../src/server/mappers/postgres'
import { OrderMovedOnError, codebook as shop } from '../../../contracts/shop/index'
import { foreignValues } from './values-of-others'

let database: PGlite

beforeAll(async () => {
  database = await PGlite.create()
  await database.exec(`
    CREATE TABLE slots (
      doctor int CONSTRAINT a_doctor NOT NULL,
      starts int,
      during int4range,
      CONSTRAINT one_booking_per_slot UNIQUE (doctor, starts),
      CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&)
    );
    INSERT INTO slots VALUES (5, 10, '[10,20)');
  `)
}, 60_000)
afterAll(() => database.close())

/** What the driver throws for a statement that fails. */
async function failure(sql: string): Promise<Error> {
  const outcome = await database.exec(sql).catch((error) => error)
  expect(outcome, sql).toBeInstanceOf(Error)
  return outcome
}

const twice = "INSERT INTO slots VALUES (5, 10, '[30,40)')"
const overlapping = "INSERT INTO slots VALUES (5, 15, '[15,25)')"
const raise = (state: string) => `DO $$ BEGIN RAISE EXCEPTION 'secret' USING ERRCODE = '${state}'; END $$`

test.each<[string, string, ErrorName]>([
  ['a unique violation', twice, 'CONCURRENT_MODIFICATION'],
  ['an exclusion violation', overlapping, 'CONCURRENT_MODIFICATION'],
  ['a serialisation failure', raise('40001'), 'TRANSACTION_FAILED'],
  ['a deadlock', raise('40P01'), 'TRANSACTION_FAILED'],
  ['a lock that is not to be had', raise('55P03'), 'LOCK_TIMEOUT'],
  ['a foreign key violation', raise('23503'), 'DATABASE_ERROR'],
  ['a null where none may be', 'INSERT INTO slots (starts) VALUES (1)', 'DATABASE_ERROR'],
  ['a table that does not exist', 'SELECT * FROM nowhere', 'DATABASE_ERROR'],
  ['a syntax error', 'SELEC', 'DATABASE_ERROR'],
  ['a database that shuts down', raise('57P01'), 'DATABASE_ERROR'],
  ["a function's own state", raise('ZZ001'), 'DATABASE_ERROR'],
])('%s', async (_, sql, name) => {
  const thrown = await failure(sql)
  const mapped = postgresMapper()(thrown, clinic)
  expect(mapped).toMatchObject({ error: name, cause: thrown })
})

describe('a constraint of the service', () => {
  const mapper = postgresMapper({ one_booking_per_slot: 'SLOT_UNAVAILABLE', no_overlap: 'DOUBLE_BOOKING' })

  test('has the row that it is given', async () => {
    expect(mapper(await failure(twice), clinic)?.error).toBe('SLOT_UNAVAILABLE')
    expect(mapper(await failure(overlapping), clinic)?.error).toBe('DOUBLE_BOOKING')
  })

  test('is read as postgres.js calls it, too', () => {
    const thrown = Object.assign(new Error('duplicate key'), {
      code: '23505',
      severity: 'ERROR',
      constraint_name: 'one_booking_per_slot',
    })
    expect(mapper(thrown, clinic)?.error).toBe('SLOT_UNAVAILABLE')
  })

  test.each(['another', 'toString', '__proto__', 7])('that is not listed goes by its state: %j', (constraint) => {
    const thrown = Object.assign(new Error('duplicate key'), { code: '23505', severity: 'ERROR', constraint })
    expect(mapper(thrown, clinic)?.error).toBe('CONCURRENT_MODIFICATION')
  })
})

describe('with the codebook of a team', () => {
  const mapper = postgresMapper({ one_order: 'ORDER_MOVED_ON' })
  const violated = (constraint?: string) =>
    Object.assign(new Error('duplicate key'), { code: '23505', severity: 'ERROR', constraint })

  test('a constraint has the row that it is given, with the failure as its cause', () => {
    const thrown = violated('one_order')
    expect(mapper(thrown, shop)).toBeInstanceOf(OrderMovedOnError)
    expect(mapper(thrown, shop)?.cause).toBe(thrown)
    expect(mapper.names).toEqual(['ORDER_MOVED_ON'])
  })

  test('what has a row of the clinic alone is left to the next mapper', () => {
    expect(mapper(violated(), shop)).toBeUndefined()
    expect(postgresMapper()(violated('one_order'), shop)).toBeUndefined()
  })
})

test('what the database says stays in the cause', async () => {
  const thrown = await failure(twice)
  expect(JSON.stringify(thrown, Object.getOwnPropertyNames(thrown))).toContain('(doctor, starts)=(5, 10)')
  const mappers = [postgresMapper({ one_booking_per_slot: 'SLOT_UNAVAILABLE' })]
  for (const body of [errorBody(toApiError(thrown, mappers)), errorBody(toApiError(thrown, [postgresMapper()]))]) {
    expect(JSON.stringify(body)).not.toMatch(/doctor, starts|one_booking|duplicate/)
  }
})

test.each(foreignValues.map((value) => [value]))("what is no driver's error is left alone: %o", (value) => {
  expect(postgresMapper()(value, clinic)).toBeUndefined()
})

test.each(['2350', '235050', '2350a', '23505\n', ''])('a code that is no SQLSTATE: %j', (code) => {
  expect(postgresMapper()(Object.assign(new Error(), { code, severity: 'ERROR' }), clinic)).toBeUndefined()
})
