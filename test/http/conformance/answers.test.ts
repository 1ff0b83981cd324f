import { describe, expect, test } from 'vitest'
import type { ErrorFormat } from '../../../src'
import { askedCases, casesOf } from './cases'
import type { Case } from './cases/case'
import { exchange } from './exchange'
import { comparable, expectedAnswer, requestId } from './expectation'
import { runs } from './runs'
import { throwing } from './serve'

/** A case that is asked in both forms is two tests. */
function inEachForm(one: Case): (Case & { readonly format?: ErrorFormat })[] {
  if (one.bothForms === undefined) return [one]
  return (['house', 'problem'] as const).map((format) => {
    return { ...one, name: `${one.name}, ${format} form`, options: { ...one.options, format }, format }
  })
}

describe.each(runs)('$name', ({ driver, subject, start }) => {
  for (const { name, options = {}, format, asks } of askedCases(subject)
    .filter((each) => !(each.name in driver.without))
    .flatMap(inEachForm)) {
    test(name, async () => {
      let handle: () => unknown = () => undefined
      const server = await start({ options, handle: () => handle() })
      try {
        for (const ask of asks(driver)) {
          const thrown = ask.thrown?.()
          handle = throwing(() => thrown)
          const sent = { path: '/handled', ...ask.sent, headers: { 'X-Request-Id': requestId, ...ask.sent?.headers } }
          const received = await exchange(server.port, sent)
          const expected = expectedAnswer(subject, { format, ...ask.expected }, sent.method)
          const headers = driver.itself?.headers(expected.headers) ?? expected.headers
          const own = ask.thrown === undefined ? {} : { 'x-handled': 'yes' }
          expect(comparable(received)).toEqual({ ...expected, headers: { ...headers, ...own } })
        }
        handle = () => ({ ok: true })
        const after = await exchange(server.port, { path: '/handled' })
        expect([after.status, after.body.includes('{"ok":true}')]).toEqual([200, true])
      } finally {
        await server.close()
      }
    })
  }

  test('skips no case that is not in the table', () => {
    const known: string[] = casesOf(subject).map(({ name }) => name)
    expect(Object.keys(driver.without).filter((name) => !known.includes(name))).toEqual([])
  })
})
