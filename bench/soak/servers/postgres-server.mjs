import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../../../test/http/rate-limit/free-port.ts'
import { temporaryFolder } from '../../../test/support/temporary-folder.ts'

/** A real PostgreSQL on a free port. Debian's package is `postgresql`. */
export async function startPostgres() {
  const port = await freePort()
  const folder = temporaryFolder()
  const data = join(folder.path, 'data')
  const bin = binaries()
  const owner = serverUser()
  if (owner.uid !== undefined) chownSync(folder.path, owner.uid, owner.gid)
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'], {
    ...owner,
    stdio: 'ignore',
  })
  const settings = { user: 'postgres', host: '127.0.0.1', port, database: 'postgres' }
  let running

  async function start() {
    const options = ['-D', data, '-p', String(port), '-k', folder.path, '-c', 'listen_addresses=127.0.0.1']
    running = spawn(join(bin, 'postgres'), options, { ...owner, stdio: 'ignore' })
    await once(running, 'spawn')
    while (running.exitCode === null && !(await answers(settings))) await wait(100)
    if (running.exitCode !== null) throw new Error('PostgreSQL did not start')
  }

  /** Ends every connection at once and writes nothing: the next start recovers from the log, as after a crash. */
  async function kill() {
    if (running.exitCode !== null) return
    const exited = once(running, 'exit')
    running.kill('SIGQUIT')
    await exited
  }

  await start()
  return {
    settings,
    start,
    kill,
    async stop() {
      await kill()
      folder.remove()
    },
  }
}

/** Debian keeps them off the path. */
function binaries() {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).map(Number).filter(Boolean) : []
  if (versions.length === 0) throw new Error('PostgreSQL is missing. Install `postgresql`, and run this again.')
  return `${root}/${Math.max(...versions)}/bin`
}

/** PostgreSQL refuses to run as root. */
function serverUser() {
  if (process.getuid() !== 0) return {}
  const id = (option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function answers(settings) {
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: 1000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
