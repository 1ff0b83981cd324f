import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Redis } from 'ioredis'
import { temporaryFolder } from '../../support/temporary-folder'
import { freePort } from './free-port'

export interface RedisServer {
  readonly port: number
  start(): Promise<void>
  /** As a crash does it: nothing is said to the clients, nothing is kept. */
  kill(): Promise<void>
  /** For good. */
  stop(): Promise<void>
  /** It keeps its connections, and answers nothing. */
  freeze(): void
  thaw(): void
}

/** A real Redis on a free port, without persistence. Debian's package is `redis-server`. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort()
  const folder = temporaryFolder()
  let running: ChildProcess

  async function start() {
    const settings = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder.path,
      '--save',
      '',
      '--appendonly',
      'no',
    ]
    running = spawn('redis-server', settings, { stdio: 'ignore' })
    // Without the program, this rejects with ENOENT.
    await once(running, 'spawn')
    await Promise.race([
      answers(port),
      once(running, 'exit').then(() => Promise.reject(new Error('Redis did not start'))),
    ])
  }

  async function kill() {
    const exited = once(running, 'exit')
    running.kill('SIGKILL')
    await exited
  }

  await start()
  return {
    port,
    start,
    kill,
    async stop() {
      await kill()
      folder.remove()
    },
    freeze: () => void running.kill('SIGSTOP'),
    thaw: () => void running.kill('SIGCONT'),
  }
}

async function answers(port: number): Promise<void> {
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: null })
  // It refuses connections until it is up.
  client.on('error', () => {})
  await client.ping()
  client.disconnect()
}
