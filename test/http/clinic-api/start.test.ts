import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, expect, it } from 'vitest'
import { readSettings } from '../../../examples/clinic-api/src/settings'
import { exampleNow, startClinic } from '../../support/clinic-api'

const folder = fileURLToPath(new URL('../../../examples/clinic-api', import.meta.url))
const command = ['--import', 'tsx', 'src/main.ts'] as const

interface Process {
  output(): string
  errors(): string
  /** Once something has been printed that fits. */
  printed(pattern: RegExp): Promise<string>
  stop(): Promise<number | null>
  ended: Promise<number | null>
}

const children = new Set<ChildProcess>()
// A test that fails must not leave its service behind.
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
})

function start(environment: Record<string, string>): Process {
  const child = spawn(process.execPath, command, { cwd: folder, env: { PATH: process.env.PATH, ...environment } })
  children.add(child)
  let [output, errors] = ['', '']
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return {
    output: () => output,
    errors: () => errors,
    ended,
    async printed(pattern) {
      const found = new Promise<void>((resolve) => {
        const check = () => pattern.test(output) && resolve()
        child.stdout.on('data', check)
        check()
      })
      await Promise.race([found, ended])
      if (!pattern.test(output)) throw new Error(`It ended without printing ${pattern}: ${errors}`)
      return output
    },
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

it.each([
  [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535'],
  [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535'],
  [{ CLINIC_NOW: 'yesterday' }, 'CLINIC_NOW must be an ISO 8601 instant such as 2024-12-20T10:30:00Z'],
  [{ CLINIC_FIRST_APPOINTMENT_ID: '0' }, 'CLINIC_FIRST_APPOINTMENT_ID must be a whole number from 1'],
  [{ JWT_SECRET: 'hunter2' }, 'JWT_SECRET must have at least 32 characters'],
  [{ WORKING_HOURS: '18:00-08:00' }, 'WORKING_HOURS must be two times of a day in UTC such as 08:00-18:00'],
  [{ WORKING_HOURS: '08:00-25:00' }, 'WORKING_HOURS must be two times of a day in UTC such as 08:00-18:00'],
  [{ RATE_LIMIT: 'maybe', TIMESTAMPS: '1' }, 'RATE_LIMIT must be on or off; TIMESTAMPS must be on or off'],
])('settings %j are refused: %s', (environment, message) => {
  expect(() => readSettings(environment)).toThrow(message)
  expect(() => readSettings(environment)).toThrow(expect.objectContaining({ error: 'CONFIG_ERROR' }))
})

it('an empty setting counts as absent', () => {
  expect(readSettings({ PORT: '', RATE_LIMIT: ' ' })).toMatchObject({ PORT: 8000, RATE_LIMIT: true })
})

it('a bad setting stops the service with one line, without a stack and without the secret', async () => {
  const { ended, errors, output } = start({ PORT: 'abc', JWT_SECRET: 'hunter2' })
  expect(await ended).toBe(1)
  const line = 'PORT must be a whole number from 0 to 65535; JWT_SECRET must have at least 32 characters'
  expect(errors()).toBe(`clinic-api: bad settings: ${line}\n`)
  expect(output()).toBe('')
})

it('a port that is taken, or a folder that cannot be had, stops it with one line', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const occupied = start({ PORT: String(port), HOST: '127.0.0.1' })
  const misplaced = start({ PORT: '0', DATA_DIR: '/dev/null/clinic' })
  expect([await occupied.ended, await misplaced.ended]).toEqual([1, 1])
  expect(occupied.errors()).toMatch(/^clinic-api: cannot start: .*EADDRINUSE.*\n$/)
  expect(misplaced.errors()).toMatch(/^clinic-api: cannot start: .*\n$/)
  server.close()
})

it('the requests that it prints work when pasted, with the real clock and with that of the examples', async () => {
  const services = [start({ PORT: '0' }), start({ PORT: '0', CLINIC_NOW: exampleNow })]
  for (const service of services) {
    const text = await service.printed(/consultations\/1\/start[\s\S]*\n$/)
    const commands = text.split(/^(?=curl )/m).slice(1)
    const answers = []
    for (const each of commands) {
      const shown = each.replace(/^curl/, 'curl --silent').replace(/\n\n[\s\S]*$/, '')
      const { stdout } = await promisify(execFile)('sh', ['-c', shown])
      const body = JSON.parse(stdout)
      answers.push(body.error ?? body.message ?? body.pagination.total)
    }
    expect(answers).toEqual([
      'Appointment booked successfully',
      'VALIDATION_FAILED',
      1,
      1,
      'Appointment confirmed successfully',
      1,
      'ONLY_DOCTOR_CAN_START',
    ])
    expect(await service.stop()).toBe(0)
    expect(service.errors()).toBe('')
  }
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
