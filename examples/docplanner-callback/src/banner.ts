import { slotBooking } from './simulator/payloads'
import { doctors, freeHours } from './simulator/world'

/** What is printed at the start: where the page is, and a call to paste. */
export function banner(simulator: string, callback: string, apiKey: string): string {
  const now = new Date()
  const start = freeHours(() => now)()
  const patient = { name: 'Ina', surname: 'Example' }
  const payload = slotBooking({ doctorId: doctors[1].id, start, asked: now, patient })
  return `
The simulator, which plays Docplanner: ${simulator}
It calls the callback at:              ${callback}

What a patient reads for error_code 1, in Polish:
${simulator}/screen?error_code=1&locale=pl

# Docplanner asks whether a patient may book: 200 approves. Again it is the same delivery, with the same answer;
# with another name it is another patient, and the slot is taken
curl -i '${callback}' -H 'Content-Type: application/json' -H 'X-Api-Key: ${apiKey}' -d '${JSON.stringify(payload)}'

# To try a callback of your own: CALLBACK_URL=... DOCPLANNER_KEY=... DICTIONARY=error-codes.json npm start -w docplanner-callback
`
}
