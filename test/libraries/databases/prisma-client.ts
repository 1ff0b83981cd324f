import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'

/** A client as `prisma generate` writes it, as far as the tests use it. */
export interface PrismaClient {
  $executeRawUnsafe(sql: string): Promise<number>
  $transaction<Result>(work: (client: PrismaClient) => Promise<Result>, options?: object): Promise<Result>
  $disconnect(): Promise<void>
  readonly booking: {
    create(query: { data: { doctor: number; slot: number } }): Promise<unknown>
    update(query: { where: { id: number }; data: { slot: number } }): Promise<unknown>
  }
}

const schema = `
generator client {
  provider = "prisma-client"
  output   = "./client"
}
datasource db {
  provider = "postgresql"
}
model Booking {
  id     Int @id @default(autoincrement())
  doctor Int
  slot   Int
  @@unique([doctor, slot], map: "one_booking_per_slot_of_prisma")
  @@map("prisma_bookings")
}
`

/** The table of the model: its migrations need Prisma's engine, which is no npm package. */
export const createPrismaBookings = `
  CREATE TABLE prisma_bookings (
    id serial PRIMARY KEY, doctor int, slot int,
    CONSTRAINT one_booking_per_slot_of_prisma UNIQUE (doctor, slot)
  )
`

/** Generates a client next to the installed packages, and connects it to a PostgreSQL. */
export async function generatedPrisma(connectionString: string): Promise<PrismaClient> {
  const folder = fileURLToPath(new URL('../.prisma', import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/schema.prisma`, schema)
  const cli = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url))
  execFileSync(process.execPath, [cli, 'generate', '--schema', 'schema.prisma'], {
    cwd: folder,
    // Generating needs no engine, but Prisma would download one.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    stdio: 'ignore',
  })
  const { PrismaClient } = await import(/* @vite-ignore */ `${folder}/client/client.ts`)
  return new PrismaClient({ adapter: new PrismaPg({ connectionString }) })
}
