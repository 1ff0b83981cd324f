import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Services {
  readonly urls: readonly string[]
  stop(): Promise<void>
}

/** So many processes of one service, all on one Redis. */
export async function startServices(
  count: number,
  redisPort: number,
  onStoreDown: 'open' | 'closed',
  storeTimeout: number,
): Promise<Services> {
  const module = fileURLToPath(new URL('service.ts', import.meta.url))
  const processes = Array.from({ length: count }, () =>
    fork(module, [String(redisPort), onStoreDown, String(storeTimeout)], { execArgv: ['--import', 'tsx'] }),
  )
  const started = processes.map(async (process) => {
    const [url] = await Promise.race([once(process, 'message'), once(process, 'exit')])
    if (typeof url !== 'string') throw new Error(`A service ended before it served, with code ${url}`)
    return url
  })
  return {
    urls: await Promise.all(started),
    async stop() {
      await Promise.all(
        processes.map(async (process) => {
          const exited = once(process, 'exit')
          process.disconnect()
          await exited
        }),
      )
    },
  }
}
