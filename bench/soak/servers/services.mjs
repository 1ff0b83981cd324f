import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { replyWith } from './reply.mjs'

const frameworks = ['express', 'hono']

/** One process of each framework on one PostgreSQL and one Redis. Notes what none of them may do. */
export async function startServices(postgres, redisPort, breaches) {
  const module = fileURLToPath(new URL('../service/process.mjs', import.meta.url))
  let stopping = false
  const start = async (framework) => {
    const child = fork(module, [framework, JSON.stringify(postgres), String(redisPort)], { execArgv: ['--expose-gc'] })
    child.on('message', ({ uncaught }) => uncaught && breaches.add('processes', `${framework}: ${uncaught}`))
    child.on('exit', (code) => stopping || breaches.add('processes', `${framework} ended with ${code}`))
    const { port } = await replyWith(child, 'port')
    return { framework, child, port }
  }
  const services = await Promise.all(frameworks.map(start))
  return {
    services,
    async stop() {
      stopping = true
      await Promise.all(
        services.map(async ({ child }) => {
          if (!child.connected) return
          const exited = once(child, 'exit')
          child.disconnect()
          await exited
        }),
      )
    },
  }
}
