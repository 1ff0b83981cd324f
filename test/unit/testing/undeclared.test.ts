import { readFileSync } from 'node:fs'
import express from 'express'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createError, type ErrorName } from '../../../src'
import { undeclaredWatchers } from '../../../src/core/undeclared-answer'
import { expressErrorHandler } from '../../../src/server/express'
import { failOnUndeclared, recordUndeclared } from '../../../src/testing/answers'
import { codebook as shop } from '../../contracts/shop/codebook'
import { OrderNotFoundError } from '../../contracts/shop/errors'
import { listen } from '../../support/listen'

const routes = ['/appointments', '/appointments/:id/confirm', '/orders', '/files/:id']

/** A server of the clinic that answers each of its routes with the row in the query. */
async function start(...[options]: Parameters<typeof expressErrorHandler>) {
  const app = express()
  app.use(routes, ({ query }) => {
    throw query.error === 'ORDER_NOT_FOUND' ? new OrderNotFoundError() : createError(query.error as ErrorName)
  })
  app.use(expressErrorHandler(options))
  const { url, close } = await listen(app)
  onTestFinished(close)
  return (method: string, path: string, error: string) => fetch(`${url}${path}?error=${error}`, { method })
}

/** What is warned of while the test runs. */
function warnings(): string[] {
  const warned: string[] = []
  const warn = vi.spyOn(console, 'warn').mockImplementation((text) => void warned.push(text))
  onTestFinished(() => warn.mockRestore())
  return warned
}

function record() {
  const recorder = recordUndeclared()
  onTestFinished(() => recorder.stop())
  return recorder
}

afterEach(() => vi.unstubAllEnvs())

describe('without onUndeclared', () => {
  test('the console is warned once for each row and operation, with what to do', async () => {
    const warned = warnings()
    const [ask, again] = [await start(), await start()]
    await ask('POST', '/appointments/1/confirm', 'SLOT_UNAVAILABLE')
    expect(warned).toEqual([
      "[error-codebook] confirmAppointment answered with SLOT_UNAVAILABLE, which the contract does not list for it (POST /appointments/1/confirm). Add the row to the operation's errors in the contract, or throw one that is listed. See error-codebook/docs/adapters.md#undeclared-answers",
    ])
    await ask('POST', '/appointments/2/confirm', 'SLOT_UNAVAILABLE')
    await again('POST', '/appointments/3/confirm', 'SLOT_UNAVAILABLE')
    await ask('POST', '/appointments/1/confirm', 'ROLE_REQUIRED')
    expect(warned).toHaveLength(1)
    await ask('POST', '/appointments/1/confirm', 'DOUBLE_BOOKING')
    await ask('GET', '/appointments', 'SLOT_UNAVAILABLE')
    expect(warned).toHaveLength(3)
  })

  test('the page that the warning names explains it', () => {
    const page = readFileSync(new URL('../../../docs/adapters.md', import.meta.url), 'utf8')
    expect(page).toContain('\n## Undeclared answers\n')
  })

  test('the path is a stranger’s: it starts no line of a log and does not fill it', async () => {
    const warned = warnings()
    const ask = await start()
    await ask('GET', `/files/${'é'.repeat(400)}`, 'SLOT_UNAVAILABLE')
    expect(warned[0]).toMatch(/\(GET \/files\/[!-~]{193}\)\. Add the row/)
  })

  test('a contract with other operations has its own warnings', async () => {
    const warned = warnings()
    const ask = await start({ codebook: shop })
    await ask('POST', '/orders', 'ORDER_NOT_FOUND')
    await ask('GET', '/orders', 'ORDER_NOT_FOUND')
    expect(warned.map((text) => text.split(',')[0])).toEqual([
      '[error-codebook] placeOrder answered with ORDER_NOT_FOUND',
      '[error-codebook] listOrders answered with ORDER_NOT_FOUND',
    ])
  })

  test('production is not warned', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const warned = warnings()
    const ask = await start()
    await ask('POST', '/appointments/1/confirm', 'ALREADY_RATED')
    expect(warned).toEqual([])
  })

  test('a runtime without process is warned', async () => {
    const warned = warnings()
    vi.stubGlobal('process', undefined)
    const handler = expressErrorHandler()
    vi.unstubAllGlobals()
    const app = express().use('/files', () => {
      throw createError('ALREADY_RATED')
    })
    const { url, close } = await listen(app.use(handler))
    onTestFinished(close)
    await fetch(`${url}/files/1`)
    expect(warned).toHaveLength(1)
  })
})

describe('recordUndeclared', () => {
  test('records every undeclared answer of servers that were made before and after, in the place of the warning', async () => {
    const warned = warnings()
    const earlier = await start()
    const { answers } = record()
    const later = await start()
    await earlier('POST', '/appointments/1/confirm', 'FILE_TOO_LARGE')
    await later('POST', '/appointments/2/confirm', 'FILE_TOO_LARGE')
    await later('POST', '/appointments', 'SLOT_UNAVAILABLE')
    const operation = 'confirmAppointment'
    expect(answers.map(({ error: { error }, ...context }) => ({ error, ...context }))).toEqual([
      { error: 'FILE_TOO_LARGE', operation, method: 'POST', path: '/appointments/1/confirm' },
      { error: 'FILE_TOO_LARGE', operation, method: 'POST', path: '/appointments/2/confirm' },
    ])
    expect(warned).toEqual([])
  })

  test('records beside an onUndeclared, in production too, and not where the check is off', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const { answers } = record()
    const onUndeclared = vi.fn()
    await (await start({ onUndeclared }))('GET', '/files/1', 'SLOT_UNAVAILABLE')
    expect(onUndeclared).toHaveBeenCalledOnce()
    expect(answers).toHaveLength(1)
    await (await start())('GET', '/files/1', 'SLOT_UNAVAILABLE')
    expect(answers).toHaveLength(2)
    await (await start({ onUndeclared: false }))('GET', '/files/1', 'SLOT_UNAVAILABLE')
    expect(answers).toHaveLength(2)
  })

  test('assertNone lists each row and operation once, and forgets them', async () => {
    const recorder = record()
    recorder.assertNone()
    const ask = await start()
    await ask('GET', '/files/1', 'SLOT_UNAVAILABLE')
    await ask('GET', '/files/2', 'SLOT_UNAVAILABLE')
    await ask('POST', '/appointments', 'FILE_NOT_FOUND')
    expect(() => recorder.assertNone()).toThrow(
      `[error-codebook] Undeclared answers:
- downloadFile answered with SLOT_UNAVAILABLE, which the contract does not list for it (GET /files/1)
- bookAppointment answered with FILE_NOT_FOUND, which the contract does not list for it (POST /appointments)
Add the row to the operation's errors in the contract, or throw one that is listed. See error-codebook/docs/adapters.md#undeclared-answers`,
    )
    recorder.assertNone()
  })

  test('stops when it is told to', async () => {
    const recorder = recordUndeclared()
    recorder.stop()
    await (await start({ onUndeclared() {} }))('GET', '/files/1', 'SLOT_UNAVAILABLE')
    expect(recorder.answers).toEqual([])
    expect(undeclaredWatchers().size).toBe(0)
  })

  test('sees the servers of another copy of the package', async () => {
    const { answers } = record()
    vi.resetModules()
    const copy = await import('../../../src/server/express')
    expect(copy.expressErrorHandler).not.toBe(expressErrorHandler)
    const app = express().use('/files', () => {
      throw createError('SLOT_UNAVAILABLE')
    })
    const { url, close } = await listen(app.use(copy.expressErrorHandler()))
    onTestFinished(close)
    await fetch(`${url}/files/1`)
    expect(answers).toHaveLength(1)
  })
})

describe('failOnUndeclared', () => {
  test('fails the test after which it is asked, and no other', async () => {
    const hooks: (() => void)[] = []
    // As a setup file does for each test file of a process.
    failOnUndeclared((check) => hooks.push(check))
    failOnUndeclared((check) => hooks.push(check))
    expect(undeclaredWatchers().size).toBe(1)
    onTestFinished(() => undeclaredWatchers().clear())
    const ask = await start()
    await ask('POST', '/appointments', 'SLOT_UNAVAILABLE')
    for (const check of hooks) check()
    await ask('GET', '/files/1', 'SLOT_UNAVAILABLE')
    expect(hooks[1]).toThrow('downloadFile answered with SLOT_UNAVAILABLE')
    for (const check of hooks) check()
  })

  test('takes the global afterEach where there is one, and says so where there is none', () => {
    expect(() => failOnUndeclared()).toThrow(
      '[error-codebook] failOnUndeclared found no global afterEach: give that of your test runner. See error-codebook/docs/misuse.md#invalid-argument',
    )
    const globalHook = vi.fn()
    vi.stubGlobal('afterEach', globalHook)
    onTestFinished(() => void vi.unstubAllGlobals())
    failOnUndeclared()
    expect(globalHook).toHaveBeenCalledOnce()
  })
})
