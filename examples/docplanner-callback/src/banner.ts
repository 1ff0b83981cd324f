import { assignment } from 'clinic-api/shell'
import { slotBooking } from './simulator/payloads'
import { doctors, freeHours } from './simulator/world'

/** What is printed at the start: the pages to open, and a call to paste into a shell. */
export function banner(simulator: string, callback: string, apiKey: string): string {
  const now = new Date()
  const start = freeHours(() => now)()
  const patient = { name: 'Ina', surname: 'Example' }
  const payload = slotBooking({ doctorId: doctors[1].id, start, asked: now, patient })
  return `
docplanner-callback calls ${callback}
The visits that are booked here stay in memory.

Pages to open
  ${simulator}/
    the simulator, which plays Docplanner
  ${simulator}/screen?error_code=1&locale=pl
    what a patient reads for error_code 1, in Polish

# Paste these lines first
${assignment('CALLBACK', callback)}
${assignment('KEY', `X-Api-Key: ${apiKey}`)}
${assignment('JSON', 'Content-Type: application/json')}
${assignment('CALL', JSON.stringify(payload))}

# Docplanner asks whether a patient may book: 200 approves.
# Again it is the same delivery, with the same answer.
curl -i "$CALLBACK" -H "$JSON" -H "$KEY" -d "$CALL"

# Another patient asks for the same slot, which is taken
curl -i "$CALLBACK" -H "$JSON" -H "$KEY" -d "$(echo "$CALL" | sed s/Ina/Ida/)"

To call a callback of your own, set CALLBACK_URL, DOCPLANNER_KEY and DICTIONARY.
`
}
