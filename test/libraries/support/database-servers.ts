import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../http/rate-limit/free-port'
import { temporaryFolder } from '../../support/temporary-folder'

/** A database server on a port of this machine. */
export interface DatabaseServer {
  readonly port: number
  stop(): Promise<void>
}

/** A real PostgreSQL without a password: user and database are `postgres`. Debian's package is `postgresql`. */
export function startPostgres(): Promise<DatabaseServer> {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).map(Number).filter(Boolean) : []
  const bin = join(root, String(Math.max(...versions)), 'bin')
  return startServer('postgres', (folder, port) => ({
    install: [join(bin, 'initdb'), '-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '--no-locale'],
    serve: [join(bin, 'postgres'), '-D', join(folder, 'data'), '-p', String(port), '-k', folder],
  }))
}

/** A real MariaDB without passwords, with the database `test`. Debian's package is `mariadb-server`. */
export function startMariadb(): Promise<DatabaseServer> {
  return startServer('mysql', (folder, port) => ({
    install: ['mariadb-install-db', '--no-defaults', `--datadir=${join(folder, 'data')}`],
    serve: [
      'mariadbd',
      '--no-defaults',
      `--datadir=${join(folder, 'data')}`,
      `--socket=${join(folder, 'socket')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-grant-tables',
      '--skip-name-resolve',
    ],
  }))
}

type Commands = (folder: string, port: number) => { readonly install: string[]; readonly serve: string[] }

async function startServer(user: string, commands: Commands): Promise<DatabaseServer> {
  const port = await freePort()
  const folder = temporaryFolder()
  // Both refuse to run as root.
  const owner = process.getuid?.() === 0 ? { uid: idOf(user, '-u'), gid: idOf(user, '-g') } : {}
  if (owner.uid !== undefined) chownSync(folder.path, owner.uid, owner.gid)
  const { install, serve } = commands(folder.path, port)
  execFileSync(install[0] as string, install.slice(1), { ...owner, stdio: 'ignore' })
  const running = spawn(serve[0] as string, serve.slice(1), { ...owner, stdio: 'ignore' })
  await once(running, 'spawn')
  while (running.exitCode === null && !(await accepts(port))) await wait(100)
  if (running.exitCode !== null) throw new Error(`${serve[0]} did not start`)
  return {
    port,
    async stop() {
      const exited = once(running, 'exit')
      running.kill('SIGQUIT')
      await exited
      folder.remove()
    },
  }
}

const idOf = (user: string, option: string): number => Number(execFileSync('id', [option, user], { encoding: 'utf8' }))

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
