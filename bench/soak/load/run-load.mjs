import { kinds, mix } from './requests.mjs'
import { send, sendAndLeave } from './send.mjs'

const workers = 24
const oneOf = (list) => list[Math.floor(Math.random() * list.length)]

/** Sends a mix of all kinds to all services until the time is up. `judge` is told of each request and its answer. */
export async function runLoad(services, endsAt, judge) {
  const counts = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0]))
  let sent = 0

  async function one() {
    const kind = oneOf(mix)
    const made = kinds[kind].make(counts[kind]++)
    const ownHeaders = { 'X-Request-Id': `soak-${sent++}`, 'X-User': `user-${Math.floor(Math.random() * 50_000)}` }
    const request = { ...made, headers: { ...ownHeaders, ...made.headers } }
    const { port } = oneOf(services)
    if (made.abort) return sendAndLeave(port, request)
    const startedAt = Date.now()
    const outcome = await send(port, request).catch((failure) => ({ failure }))
    judge(kind, request, outcome, startedAt)
  }

  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (Date.now() < endsAt) await one()
    }),
  )
  return counts
}
