import { setTimeout as wait } from 'node:timers/promises'
import { replyWith } from '../servers/reply.mjs'

/** How much more a process may need in the end than after it has settled. */
export const limit = 1.15

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** Measures every process after a garbage collection, until the time is up. */
export async function watchMemory(services, startedAt, endsAt) {
  const samples = Object.fromEntries(services.map(({ framework }) => [framework, []]))
  while (Date.now() < endsAt) {
    await wait(Math.min(2000, Math.max(1, endsAt - Date.now())))
    for (const { framework, child } of services) {
      const reply = replyWith(child, 'heap')
      child.send('memory')
      const { heap, rss } = await reply
      samples[framework].push({ at: (Date.now() - startedAt) / (endsAt - startedAt), heap, rss })
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([framework, list]) => [framework, growthOf(list)]))
}

/** Compares the median of the last third with the second sixth. By then everything has been used once. */
function growthOf(samples) {
  const during = (from, to) => samples.filter(({ at }) => at >= from && at < to)
  const [settled, last] = [during(1 / 6, 1 / 3), during(2 / 3, Number.POSITIVE_INFINITY)]
  const compared = (field) => {
    const [before, after] = [settled, last].map((each) => median(each.map((sample) => sample[field])))
    return { before, after, ratio: after / before }
  }
  return { heap: compared('heap'), rss: compared('rss') }
}

/** The processes whose memory grew over the limit. */
export function memoryBreaches(memory) {
  return Object.entries(memory).flatMap(([framework, fields]) =>
    Object.entries(fields)
      .filter(([, { ratio }]) => !(ratio <= limit))
      .map(([field, { ratio }]) => `${framework}: ${field} grew by ${Math.round((ratio - 1) * 100)} %`),
  )
}
