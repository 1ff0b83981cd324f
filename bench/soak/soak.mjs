import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startRedis } from '../../test/http/rate-limit/redis-server.ts'
import { answerFault } from './load/answer-fault.mjs'
import { createDecisions } from './load/decisions.mjs'
import { createOutages } from './load/outages.mjs'
import { runLoad } from './load/run-load.mjs'
import { createBreaches } from './report/breaches.mjs'
import { checkBookings } from './report/check-bookings.mjs'
import { memoryBreaches, watchMemory } from './report/memory.mjs'
import { startPostgres } from './servers/postgres-server.mjs'
import { startServices } from './servers/services.mjs'
import { schema } from './service/schema.mjs'

/** How long PostgreSQL and Redis stay down, in milliseconds. */
const downFor = 2000

/** A shorter run has not compiled and used everything before its memory is compared, in milliseconds. */
const settled = 180_000

/** Runs the load for so many milliseconds and returns its figures. PostgreSQL is killed after a third of the time, Redis after two. */
export async function soak(milliseconds) {
  const started = []
  const starting = async (server) => {
    started.unshift(await server)
    return started[0]
  }
  try {
    const postgres = await starting(startPostgres())
    const redis = await starting(startRedis())
    await createTables(postgres.settings)
    const breaches = createBreaches()
    const { services } = await starting(startServices(postgres.settings, redis.port, breaches))
    return await measure({ postgres, redis, services, breaches }, milliseconds)
  } finally {
    for (const server of started) await server.stop()
  }
}

async function measure({ postgres, redis, services, breaches }, milliseconds) {
  const startedAt = Date.now()
  const endsAt = startedAt + milliseconds
  const outages = createOutages(startedAt)
  const decisions = createDecisions(breaches)
  const answers = {}

  function judge(kind, request, outcome, sentAt) {
    const fault = answerFault(kind, request, outcome, outages.downSince(sentAt))
    if (fault) breaches.add('answers', `${kind}: ${fault}`)
    if (outcome.failure) return
    answers[outcome.status] = (answers[outcome.status] ?? 0) + 1
    decisions.note(request, outcome)
  }

  async function restartBoth() {
    await wait(milliseconds / 3)
    await outages.restart('PostgreSQL', postgres, downFor)
    await wait(startedAt + (milliseconds * 2) / 3 - Date.now())
    await outages.restart('Redis', redis, downFor)
  }

  const [counts, memory] = await Promise.all([
    runLoad(services, endsAt, judge),
    watchMemory(services, startedAt, endsAt),
    restartBoth(),
  ])
  if (milliseconds >= settled) for (const text of memoryBreaches(memory)) breaches.add('memory', text)
  await checkBookings(postgres.settings, decisions.owners, breaches)
  const { owners, deliveries } = decisions
  return { counts, answers, memory, given: owners.size, decided: deliveries.size, outages: outages.list, breaches }
}

async function createTables(settings) {
  const client = new pg.Client(settings)
  await client.connect()
  await client.query(schema)
  await client.end()
}
