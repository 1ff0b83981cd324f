import { readFile } from 'node:fs/promises'
import { createClock } from 'clinic-api/clock'
import { openDatabase } from 'clinic-api/database'
import { banner } from './banner'
import { listen } from './listen'
import { createPartner } from './partner/app'
import { dictionary as ownDictionary } from './partner/codes'
import { colleagues } from './partner/colleagues'
import { createSimulator } from './simulator/app'

const { PORT = '8000', CALLBACK_URL, DICTIONARY, DOCPLANNER_KEY: apiKey = 'a-key-to-try' } = process.env

/** The callback that is called: this example's own, unless it is told of another. */
async function startCallback(): Promise<string> {
  if (CALLBACK_URL) return CALLBACK_URL
  const database = await openDatabase(undefined, 1)
  const practice = { database, colleagues, clock: createClock(), workingHours: { opens: 8 * 60, closes: 18 * 60 } }
  const partner = await createPartner(practice, { apiKey, log: console.log })
  return `${(await listen(partner, Number(PORT) + 1)).url}/docplanner`
}

try {
  /** What `dictionaryJson` wrote. */
  const dictionary: typeof ownDictionary = DICTIONARY ? JSON.parse(await readFile(DICTIONARY, 'utf8')) : ownDictionary
  const callback = await startCallback()
  const simulator = await listen(createSimulator({ url: callback, apiKey, dictionary }), Number(PORT))
  console.log(banner(simulator.url, callback, apiKey))
} catch (failure) {
  console.error(`docplanner-callback: cannot start: ${failure instanceof Error ? failure.message : failure}`)
  process.exit(1)
}
