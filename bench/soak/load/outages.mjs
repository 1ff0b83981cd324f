import { setTimeout as wait } from 'node:timers/promises'

/** How long clients may need to find their server again, in milliseconds. */
export const recovery = 5000

/** Remembers what was down, and when. */
export function createOutages(startedAt) {
  const list = []
  return {
    /** Each with the seconds from the start to its kill, and from there to its return. */
    get list() {
      return list.map(({ name, from, to }) => ({ name, after: seconds(from - startedAt), took: seconds(to - from) }))
    },
    /** Kills a server, leaves it down for a while, and starts it again. */
    async restart(name, server, downFor) {
      const outage = { name, from: Date.now(), to: Number.POSITIVE_INFINITY }
      list.push(outage)
      await server.kill()
      await wait(downFor)
      await server.start()
      outage.to = Date.now()
    },
    /** What was down, or had just come back, at some time since. */
    downSince: (since) => list.filter(({ to }) => to + recovery > since).map(({ name }) => name),
  }
}

const seconds = (milliseconds) => Math.round(milliseconds / 1000)
