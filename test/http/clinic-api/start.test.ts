import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSettings } from '../../../examples/clinic-api/src/settings'
import { exampleNow, startClinic } from '../../support/clinic-api'
import { pageStatuses } from '../../support/page-statuses'
import { commandsOf, paste } from '../../support/pasted-commands'
import { endServiceProcesses, startServiceProcess } from '../../support/service-process'
import { takePorts } from '../../support/take-ports'

endServiceProcesses()

const start = (environment: Record<string, string>) => startServiceProcess('clinic-api', environment)

it.each([
  [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535'],
  [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535'],
  [{ CLINIC_NOW: 'yesterday' }, 'CLINIC_NOW must be an ISO 8601 instant such as 2024-12-20T10:30:00Z'],
  [{ CLINIC_FIRST_APPOINTMENT_ID: '0' }, 'CLINIC_FIRST_APPOINTMENT_ID must be a whole number from 1'],
  [{ JWT_SECRET: 'hunter2' }, 'JWT_SECRET must have at least 32 characters'],
  [{ WORKING_HOURS: '18:00-08:00' }, 'WORKING_HOURS must be two times of a day in UTC such as 08:00-18:00'],
  [{ WORKING_HOURS: '08:00-25:00' }, 'WORKING_HOURS must be two times of a day in UTC such as 08:00-18:00'],
  [
    { WORKING_HOURS: '09:00-09:29' },
    'WORKING_HOURS must be two times of a day in UTC such as 08:00-18:00, at least 30 minutes apart',
  ],
  [{ DATA_DIR: '/dev/null/clinic' }, 'DATA_DIR must be a folder that can be written'],
  [{ RATE_LIMIT: 'maybe', TIMESTAMPS: '1' }, 'RATE_LIMIT must be on or off; TIMESTAMPS must be on or off'],
])('settings %j are refused: %s', (environment, message) => {
  expect(() => readSettings(environment)).toThrow(message)
  expect(() => readSettings(environment)).toThrow(expect.objectContaining({ error: 'CONFIG_ERROR' }))
})

it('an empty setting counts as unset', () => {
  const names = ['PORT', 'HOST', 'CLINIC_NOW', 'CLINIC_FIRST_APPOINTMENT_ID', 'JWT_SECRET', 'DATA_DIR', 'WORKING_HOURS']
  const empty = Object.fromEntries(
    [...names, 'RATE_LIMIT', 'TIMESTAMPS'].map((name, index) => [name, ' '.repeat(index % 2)]),
  )
  const unset = readSettings({ JWT_SECRET: 'x'.repeat(32) })
  expect({ ...readSettings(empty), JWT_SECRET: unset.JWT_SECRET }).toEqual(unset)
})

it('bad settings stop the service with one line that names all, without a stack and without the secret', async () => {
  const bad = { PORT: 'abc', JWT_SECRET: 'hunter2', DATA_DIR: '/dev/null/clinic', RATE_LIMIT: '1', CLINIC_NOW: 'now' }
  const { ended, errors, output } = start(bad)
  expect(await ended).toBe(1)
  for (const name of Object.keys(bad)) expect(errors()).toContain(`${name} must `)
  expect(errors()).toMatch(/^clinic-api: bad settings: [^\n]*\n$/)
  expect(errors()).not.toContain('hunter2')
  expect(output()).toBe('')
})

it('a host that is not this machine is named', async () => {
  const { ended, errors } = start({ PORT: '0', HOST: '192.0.2.1' })
  expect(await ended).toBe(1)
  expect(errors()).toBe('clinic-api: bad settings: HOST must be a name or an address of this machine\n')
})

it('a port that is taken stops it with one line, which suggests the next free one', async () => {
  const { first, release } = await takePorts(2)
  const { ended, errors, output } = start({ PORT: String(first), HOST: '127.0.0.1' })
  expect(await ended).toBe(1)
  expect(output()).toMatch(/^clinic-api [\d.]+ starts: opening its database in memory \.\.\.\n$/)
  const [, taken, free] = /^clinic-api: port (\d+) is taken\. Try this: PORT=(\d+) npm start\n$/.exec(errors()) ?? []
  expect(Number(taken)).toBe(first)
  expect(Number(free)).toBeGreaterThan(first + 1)
  await release()

  const again = start({ PORT: String(free), HOST: '127.0.0.1' })
  await again.printed(new RegExp(`listens on http://127.0.0.1:${free} `))
})

it.each([
  ['the real clock', {}],
  ['that of the examples', { CLINIC_NOW: exampleNow }],
  ['hours of its own, on IPv6', { WORKING_HOURS: '20:15-20:45', HOST: '::1' }],
])('each request that it prints fits on a line and works when pasted, with %s', async (_, environment) => {
  const service = start({ PORT: '0', ...environment })
  const { variables, commands } = commandsOf(await service.printed(/provoke\/\w+"\n/))
  expect(commands.filter((command) => command.length > 80)).toEqual([])
  const outcomes = []
  for (const command of commands) outcomes.push(outcomeOf(await paste(variables, command)))
  expect(outcomes).toEqual([
    'Appointment booked successfully',
    'VALIDATION_FAILED',
    1,
    1,
    'Appointment confirmed successfully',
    1,
    'ONLY_DOCTOR_CAN_START',
    'SLOT_UNAVAILABLE',
  ])
  service.signal('SIGTERM')
  expect([await service.ended, service.errors()]).toEqual([0, ''])
})

it('what it prints can be pasted as a whole, also when the data of an earlier start is there', async () => {
  const data = await mkdtemp(join(tmpdir(), 'clinic-'))
  for (const visits of [1, 2]) {
    const service = start({ PORT: '0', CLINIC_NOW: exampleNow, DATA_DIR: data })
    const text = await service.printed(/provoke\/\w+"\n/)
    expect(text).toContain(`Its data is kept in ${data}\n`)
    const [, pasted = ''] = /\n(# Paste[\s\S]*)$/.exec(text) ?? []
    const answers = await paste('', pasted)
    expect(answers).toContain('Appointment booked successfully')
    expect(answers).toContain('Appointment confirmed successfully')
    expect(answers).toContain(`"total":${visits}`)
    expect(answers).toContain('ONLY_DOCTOR_CAN_START')
    service.signal('SIGTERM')
    expect(await service.ended).toBe(0)
  }
  await rm(data, { recursive: true })
})

it('the pages that it lists are there, and it says that the data stays in memory', async () => {
  const service = start({ PORT: '0' })
  const text = await service.printed(/provoke\/\w+"\n/)
  expect(text).toContain('Its data stays in memory unless DATA_DIR is set.\n')
  const [, list = ''] = /Pages to open\n([\s\S]*?)\n\n/.exec(text) ?? []
  const pages = list.split('\n').map((line) => line.trim().split(' ')[0] ?? '')
  expect(pages).toContainEqual(expect.stringMatching(/:\d+\/$/))
  expect(await pageStatuses(pages)).toEqual(pages.map((page) => [page, 200]))
})

it('a folder keeps the data from one start to the next', async () => {
  const data = await mkdtemp(join(tmpdir(), 'clinic-'))
  const environment = { DATA_DIR: data, JWT_SECRET: 'a secret that outlives the first process' }
  const body = { doctor_id: 5, scheduled_at: '2024-12-25T10:00:00Z', type: 'online' }
  const first = await startClinic(environment)
  const token = first.tokens.patient
  const booked = await first.send('POST', '/api/appointments', { token, body })
  await first.close()

  const second = await startClinic(environment)
  const { json } = await second.send('GET', '/api/appointments', { token })
  expect(json.data).toEqual([booked.json.data])
  expect((await second.send('POST', '/api/appointments', { token, body })).json.error).toBe('SLOT_UNAVAILABLE')
  await second.close()
  await rm(data, { recursive: true })
})

/** What an answer comes down to: its error, its message, or how many there are. */
function outcomeOf(answer: string): unknown {
  const { error, message, pagination } = JSON.parse(answer.replace(/^HTTP[\s\S]*?\r\n\r\n/, ''))
  return error ?? message ?? pagination.total
}
