import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { createScenarios } from '../../examples/docplanner-callback/src/simulator/scenarios'
import { notification } from '../support/docplanner/notifications'
import { docplannerQueue } from '../support/docplanner/queue'
import { listen } from '../support/listen'
import { checkedProgram, compileBlocks, countPromises, filesOf, promisedOutput } from './support/doc-block'
import { root } from './support/paths'

const files = filesOf(readFileSync(join(root, 'docs/docplanner.md'), 'utf8'))
const codeOf = (name: string) => files.find(({ file }) => file === name)?.code ?? ''

let folder: string
beforeAll(() => {
  folder = join(inject('esmProject'), 'docplanner-page')
  mkdirSync(folder)
  for (const { file, code } of files) writeFileSync(join(folder, `${file}.js`), checkedProgram(code))
})

const run = (file: string) => promisify(execFile)(process.execPath, [`${file}.js`], { cwd: folder })

/** Starts a file that goes on, until the test is over. */
function start(file: string, environment: Record<string, string>): ChildProcess & { printed(): string } {
  const process_ = spawn(process.execPath, [`${file}.js`], { cwd: folder, env: { ...process.env, ...environment } })
  onTestFinished(async () => {
    if (process_.exitCode === null && process_.kill('SIGKILL')) await once(process_, 'exit')
  })
  let printed = ''
  for (const stream of [process_.stdout, process_.stderr]) stream?.on('data', (text) => (printed += text))
  return Object.assign(process_, { printed: () => printed })
}

describe('docs/docplanner.md', () => {
  test('every file compiles against the packed package', async () => {
    expect(files.map(({ file }) => file)).toEqual(['codes', 'send-in', 'callback', 'server', 'servers', 'pull', 'api'])
    expect(await compileBlocks(inject('esmProject'), files)).toEqual([])
  })

  test.each(['codes', 'api'])('%s.ts does what its comments say', async (file) => {
    expect(countPromises(codeOf(file))).toBeGreaterThan(1)
    await run(file)
  })

  test('send-in.ts writes the dictionary, the e-mail and the sent numbers; run again, it adds nothing', async () => {
    const { stdout } = await run('send-in')
    expect(stdout.trim().split('\n')).toEqual(promisedOutput(codeOf('send-in')))
    const numbers = readFileSync(join(folder, 'docplanner-numbers.json'), 'utf8')
    const dictionary: { errorCode: number }[] = JSON.parse(readFileSync(join(folder, 'error-codes.json'), 'utf8'))
    expect(JSON.parse(numbers).map(({ errorCode }: { errorCode: number }) => errorCode)).toEqual(
      dictionary.map(({ errorCode }) => errorCode),
    )
    expect(readFileSync(join(folder, 'error-codes.csv'), 'utf8')).toContain('\r\n1,"SLOT_UNAVAILABLE",409,')
    expect(readFileSync(join(folder, 'e-mail.txt'), 'utf8')).toContain('1  SLOT_UNAVAILABLE (HTTP 409)')
    await run('send-in')
    expect(readFileSync(join(folder, 'docplanner-numbers.json'), 'utf8')).toBe(numbers)
  })

  test('the callback, on its server, answers the simulator as the page says', async () => {
    const { port, close } = await listen(() => {})
    await close()
    const server = start('server', { PORT: String(port) })
    await expect.poll(server.printed, { timeout: 20_000 }).toContain(`Docplanner may call port ${port}`)
    const url = `http://127.0.0.1:${port}`
    const scenarios = createScenarios({ url, apiKey: 'a-key-to-try' })
    const answers = async (name: keyof typeof scenarios) =>
      (await scenarios[name]()).map(({ answer }) => `${answer?.status} ${answer?.body}`)
    expect(await answers('A free slot')).toEqual(['200 {}', '200 {}'])
    expect(await answers('A slot that is taken')).toEqual(['409 {"error_code":1}'])
    expect(await answers('A doctor whom the clinic does not know')).toEqual(['404 {"error_code":3001}'])
    expect(await answers('The same call twice')).toEqual(['200 {}', '200 {}'])
    expect(await answers('A visit without a time')).toEqual(['422 {"error_code":2001}'])
    expect(await answers('A wrong key')).toEqual([expect.stringMatching(/^401 (?!.*error_code)/)])
    expect(await answers('No JSON')).toEqual([expect.stringMatching(/^400 (?!.*error_code)/)])
    expect(await answers('Moving a visit that the clinic does not know')).toEqual([expect.stringMatching(/^501 /)])
    expect(server.printed()).toContain('Booking 1 stands')
  })

  test('pull.ts takes what is in the queue, first in first out, and ends when it is told to', async () => {
    const queue = await docplannerQueue(notification('slot-booked'), notification('booking-canceled'))
    onTestFinished(() => queue.close())
    const pull = start('pull', { DOCPLANNER_API: queue.baseUrl, DOCPLANNER_TOKEN: 'secret' })
    await expect.poll(pull.printed, { timeout: 20_000 }).toBe('slot-booked\nbooking-canceled\n')
    expect(queue.requests[0]?.token).toBe('Bearer secret')
    const exited = once(pull, 'exit')
    pull.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
  })
})
