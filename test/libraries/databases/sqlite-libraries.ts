import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { temporaryFolder } from '../../support/temporary-folder'
import { createBookings, type Execute } from './postgres-libraries'

/** The libraries that have an SQLite inside, and what removes their files. */
export function sqliteLibraries() {
  const folder = temporaryFolder()
  const file = `${folder.path}/bookings.db`
  const database = new Database(file, { timeout: 0 })
  database.exec(createBookings)
  const execute = {
    'better-sqlite3': async (text) => database.exec(text),
    'node:sqlite': async (text) => throwInNewerNode(text),
  } as const satisfies { readonly [library: string]: Execute }
  return {
    execute,
    /** What a second connection throws while the first one writes. */
    async busy() {
      const other = new Database(file, { timeout: 0 })
      database.exec('BEGIN IMMEDIATE')
      try {
        other.exec('INSERT INTO bookings VALUES (9, 9)')
      } finally {
        database.exec('ROLLBACK')
        other.close()
      }
    },
    close() {
      database.close()
      folder.remove()
    },
  }
}

/** Node 20 has no `node:sqlite`, so a newer one runs the statements; its error is made anew here with all its fields. */
function throwInNewerNode(text: string): void {
  const node = fileURLToPath(new URL('../../tools/node_modules/node/bin/node', import.meta.url))
  const program = `
    const { DatabaseSync } = require('node:sqlite')
    const database = new DatabaseSync(':memory:')
    database.exec(${JSON.stringify(createBookings)})
    database.exec('INSERT INTO bookings VALUES (1, 1)')
    try { database.exec(${JSON.stringify(text)}) } catch (error) {
      console.log(JSON.stringify({ ...error, message: error.message }))
    }
  `
  const printed = execFileSync(node, ['--no-warnings', '-e', program], { encoding: 'utf8' })
  if (printed !== '') throw Object.assign(new Error(), JSON.parse(printed))
}
