import mariadb from 'mariadb'
import mysql from 'mysql2/promise'
import { Sequelize } from 'sequelize'
import type { Execute } from './postgres-libraries'

/** The libraries that talk to a MariaDB, and what closes them. */
export async function mariadbLibraries(port: number) {
  const settings = { host: '127.0.0.1', port, user: 'root', database: 'test' }
  const viaMysql2 = mysql.createPool(settings)
  const viaMariadb = mariadb.createPool({ ...settings, connectionLimit: 4 })
  const sequelize = new Sequelize(`mysql://root@127.0.0.1:${port}/test`, { logging: false })
  const execute = {
    mysql2: (text) => viaMysql2.query(text),
    mariadb: (text) => viaMariadb.query(text),
    'Sequelize on MariaDB': (text) => sequelize.query(text),
  } as const satisfies { readonly [library: string]: Execute }
  return {
    execute,
    viaMysql2,
    viaMariadb,
    async close() {
      await Promise.all([viaMysql2.end(), viaMariadb.end(), sequelize.close()])
    },
  }
}
