import 'reflect-metadata'
import { sql as drizzleSql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import knex from 'knex'
import { Kysely, sql as kyselySql, PostgresDialect } from 'kysely'
import pg from 'pg'
import postgres from 'postgres'
import { QueryTypes, Sequelize } from 'sequelize'
import { DataSource } from 'typeorm'
import { generatedPrisma } from './prisma-client'

/** Runs a statement, and rejects with what the library throws. */
export type Execute = (sql: string) => Promise<unknown>

export const createBookings = `
  CREATE TABLE bookings (doctor int, slot int, CONSTRAINT one_booking_per_slot UNIQUE (doctor, slot))
`

/** The libraries that talk to a PostgreSQL, and what closes them. */
export async function postgresLibraries(port: number) {
  const settings = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres' }
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const pool = new pg.Pool({ ...settings, max: 4 })
  const sql = postgres({ ...settings, onnotice: () => {} })
  const drizzled = drizzle(pool)
  const sequelize = new Sequelize(url, { logging: false })
  const source = await new DataSource({ type: 'postgres', url }).initialize()
  const built = knex({ client: 'pg', connection: settings })
  const kysely = new Kysely({ dialect: new PostgresDialect({ pool }) })
  const prisma = await generatedPrisma(url)
  const execute = {
    pg: (text) => pool.query(text),
    'postgres.js': (text) => sql.unsafe(text),
    Drizzle: (text) => drizzled.execute(drizzleSql.raw(text)),
    'Drizzle, in a transaction': (text) => drizzled.transaction((inside) => inside.execute(drizzleSql.raw(text))),
    Sequelize: (text) => sequelize.query(text, { type: QueryTypes.RAW }),
    TypeORM: (text) => source.query(text),
    Knex: (text) => built.raw(text),
    Kysely: (text) => kyselySql.raw(text).execute(kysely),
    Prisma: (text) => prisma.$executeRawUnsafe(text),
  } as const satisfies { readonly [library: string]: Execute }
  return {
    execute,
    pool,
    drizzled,
    prisma,
    async close() {
      await Promise.all([sql.end(), sequelize.close(), source.destroy(), built.destroy(), prisma.$disconnect()])
      await pool.end()
    },
  }
}
