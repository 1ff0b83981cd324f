import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type PostgresClient, postgresStore, postgresStoreSchema } from '../../../src/docplanner'
import { storeSuite } from '../../support/docplanner/store-suite'

let database: PGlite
beforeAll(async () => {
  database = await PGlite.create()
  await database.exec('create schema clinic')
})
afterAll(() => database.close())

let stores = 0

async function makeStore(client: PostgresClient = database) {
  const table = `clinic.deliveries_${stores++}`
  await database.query(postgresStoreSchema({ table }))
  return { table, store: postgresStore(client, { table }) }
}

describe('postgresStore', () => {
  storeSuite(async () => (await makeStore()).store)

  test('has a table of its own where none is named, and makes it once', async () => {
    await database.query(postgresStoreSchema())
    await database.query(postgresStoreSchema())
    expect(await postgresStore(database).claim('a', '1', 1000)).toEqual({ state: 'claimed' })
    const { rows } = await database.query('select id from docplanner_deliveries')
    expect(rows).toEqual([{ id: 'a' }])
  })

  test('deletes what is over, once a minute', async () => {
    const { table, store } = await makeStore()
    const ids = async () => (await database.query<{ id: string }>(`select id from ${table} order by id`)).rows
    await store.claim('over', '1', 1)
    await store.claim('running', '1', 3_600_000)
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000)
    await store.claim('new', '1', 3_600_000)
    vi.restoreAllMocks()
    await vi.waitFor(async () => expect(await ids()).toEqual([{ id: 'new' }, { id: 'running' }]))
  })

  test.each(['deliveries; drop table x', '', '1st', 'a.b.c', '"quoted"'])('%j is no name for its table', (table) => {
    expect(() => postgresStore(database, { table })).toThrow(/\[error-codebook\].*no name/)
    expect(() => postgresStoreSchema({ table })).toThrow(/\[error-codebook\].*no name/)
  })

  test('is down where the table is not there', async () => {
    const store = postgresStore(database, { table: 'nobody_made_it' })
    await expect(store.claim('a', '1', 1000)).rejects.toThrow('nobody_made_it')
  })
})
