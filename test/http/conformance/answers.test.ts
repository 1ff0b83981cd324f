import { describe, expect, test } from 'vitest'
import { cases } from './cases'
import { drivers } from './drivers'
import { exchange } from './exchange'
import { comparable, expectedAnswer, requestId } from './expectation'

describe.each(drivers)('$name', (driver) => {
  for (const { name, options = {}, asks } of cases.filter((each) => !(each.name in driver.without))) {
    test(name, async () => {
      let thrown: unknown
      const server = await driver.start({ options, thrown: () => thrown })
      try {
        for (const ask of asks(driver)) {
          thrown = ask.thrown?.()
          const sent = { path: '/throw', ...ask.sent, headers: { 'X-Request-Id': requestId, ...ask.sent?.headers } }
          const received = await exchange(server.port, sent)
          const expected = expectedAnswer(ask.expected, sent.method)
          const headers = driver.itself?.headers(expected.headers) ?? expected.headers
          expect(comparable(received)).toEqual({ ...expected, headers })
        }
        const after = await exchange(server.port, { path: '/ok' })
        expect([after.status, after.body.includes('{"ok":true}')]).toEqual([200, true])
      } finally {
        await server.close()
      }
    })
  }

  test('skips no case that is not in the table', () => {
    const known: string[] = cases.map(({ name }) => name)
    expect(Object.keys(driver.without).filter((name) => !known.includes(name))).toEqual([])
  })
})
