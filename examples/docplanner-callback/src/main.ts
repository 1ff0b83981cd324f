import { createClock } from 'clinic-api/clock'
import { openDatabase } from 'clinic-api/database'
import { ongoingWork } from 'clinic-api/ongoing-work'
import { startFailure } from 'clinic-api/start-failure'
import { stopOnSignal } from 'clinic-api/stop-on-signal'
import { banner } from './banner'
import { listen } from './listen'
import { createPartner } from './partner/app'
import { colleagues } from './partner/colleagues'
import { readSettings, type Settings } from './settings'
import { createSimulator } from './simulator/app'

interface Callback {
  readonly url: string
  close?(deadline: AbortSignal): Promise<void>
}

/** The callback that is called: this example's own, unless it is told of another. */
async function startCallback({ PORT, CALLBACK_URL, DOCPLANNER_KEY: apiKey }: Settings): Promise<Callback> {
  if (CALLBACK_URL !== undefined) return { url: CALLBACK_URL }
  console.log('docplanner-callback starts: opening its database in memory ...')
  const database = await openDatabase(undefined, 1)
  const practice = { database, colleagues, clock: createClock(), workingHours: { opens: 8 * 60, closes: 18 * 60 } }
  const work = ongoingWork()
  const partner = await createPartner(practice, { apiKey, work, log: console.log })
  const server = await listen(partner, PORT === 0 ? 0 : PORT + 1, work)
  return {
    url: `${server.url}/docplanner`,
    async close(deadline) {
      await server.close(deadline)
      await database.close()
    },
  }
}

try {
  const settings = readSettings(process.env)
  const { PORT, DICTIONARY: dictionary, DOCPLANNER_KEY: apiKey } = settings
  const callback = await startCallback(settings)
  const simulator = await listen(createSimulator({ url: callback.url, apiKey, dictionary }), PORT)
  console.log(banner(simulator.url, callback.url, apiKey))

  stopOnSignal(async (deadline) => {
    // The simulator first: its running requests call the callback.
    await simulator.close(deadline)
    await callback.close?.(deadline)
  })
} catch (failure) {
  const command = 'npm start -w docplanner-callback'
  console.error(`docplanner-callback: ${await startFailure(failure, { command, ports: 2 })}`)
  process.exit(1)
}
