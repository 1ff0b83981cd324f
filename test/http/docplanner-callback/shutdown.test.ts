import { expect, it, vi } from 'vitest'
import { slowNumbers } from '../../../examples/docplanner-callback/src/partner/colleagues'
import { call } from '../../../examples/docplanner-callback/src/simulator/call'
import { slotBooking } from '../../../examples/docplanner-callback/src/simulator/payloads'
import { freeHours } from '../../../examples/docplanner-callback/src/simulator/world'
import { holdRequest } from '../../support/held-request'
import { endServiceProcesses, startServiceProcess } from '../../support/service-process'
import { untilRefused } from '../../support/until-refused'

endServiceProcesses()
// Each service opens a database of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const apiKey = 'a-key-to-try'

async function startService() {
  const service = startServiceProcess('docplanner-callback', { PORT: '0' })
  const output = await service.printed(/CALLBACK_URL[\s\S]*\n$/)
  const [callback = ''] = /http:\/\/127\.0\.0\.1:\d+\/docplanner/.exec(output) ?? []
  const [simulator = ''] = /http:\/\/127\.0\.0\.1:\d+(?=\/\n)/.exec(output) ?? []
  return { ...service, callback, simulator }
}

const now = new Date()
const nextHour = freeHours(() => now)
const question = ({ insurance_number = 'CARD-1', name = 'Ina', doctorId = '5001' } = {}) =>
  slotBooking({
    doctorId,
    start: nextHour(),
    asked: now,
    patient: { name, surname: 'Example', insurance_number },
  })

it('80 calls whose bodies still arrive are answered after SIGTERM, and the simulator stops too', async () => {
  const service = await startService()
  const held = await Promise.all(
    Array.from({ length: 80 }, (_, index) =>
      holdRequest(service.callback, {
        method: 'POST',
        token: '',
        headers: { 'X-Api-Key': apiKey },
        // Refused before the database is asked: on a slow machine, 80 bookings take longer than Docplanner waits.
        body: question({ name: `Patient ${index}`, doctorId: '5999' }),
      }),
    ),
  )
  service.signal('SIGTERM')
  await Promise.all([untilRefused(service.callback), untilRefused(service.simulator)])
  const answers = await Promise.all(held.map((request) => request.finish()))
  expect(answers.map(({ status, text }) => [status, text])).toEqual(held.map(() => [404, '{"error_code":3001}']))
  expect([await service.ended, service.errors()]).toEqual([0, ''])
})

it('a visit that is booked too late is undone before the service ends', async () => {
  const service = await startService()
  const { verdict } = await call(question({ insurance_number: slowNumbers.reception }), {
    url: service.callback,
    apiKey,
  })
  expect(verdict).toEqual({ kind: 'refused', errorCode: 7003 })
  service.signal('SIGTERM')
  expect(await service.ended).toBe(0)
  expect(service.output()).toMatch(/came too late \(deadline\): undone\n$/)
})

it('a second signal ends the service at once, with 143', async () => {
  const service = await startService()
  const body = question()
  await holdRequest(service.callback, { method: 'POST', token: '', headers: { 'X-Api-Key': apiKey }, body })
  service.signal('SIGTERM')
  await untilRefused(service.callback)
  service.signal('SIGTERM')
  expect(await service.ended).toBe(143)
})
