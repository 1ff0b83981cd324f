import { describe, expect, test } from 'vitest'
import { drivers } from './drivers'
import { exchange } from './exchange'
import { clinicIn } from './recorder'
import { throwing } from './serve'
import { subjects } from './subjects'
import { fallbackOf, type Subject } from './subjects/subject'

const reset = new Date(Date.now() + 90_000)
const rateLimit = () => ({ limit: 20, remaining: 3, reset })

// Next.js serves one app in a process, and so one contract at a time.
describe.each(drivers.filter(({ name }) => name !== 'Next.js'))('$name: two apps in one process', (driver) => {
  test('each answers with its own rows, texts and headers, whatever is thrown', async () => {
    let thrown: unknown
    const start = ({ codebook, locale }: Subject) =>
      driver.start({ options: { codebook, locale, rateLimit }, handle: throwing(() => thrown) })
    const servers = await Promise.all(subjects.map(start))
    try {
      for (const made of subjects) {
        for (const error of [made.conflict(), made.make('SERVICE_UNAVAILABLE')]) {
          thrown = error
          const answers = await Promise.all(servers.map(({ port }) => exchange(port, { path: '/handled' })))
          for (const [index, served] of subjects.entries()) {
            const { status, headers, body } = answers[index] ?? expect.unreachable()
            const own = made === served ? error : fallbackOf(served)
            expect([status, JSON.parse(body).error]).toEqual([own.status, own.error])
            const { limit, remaining } = served.rateLimits.headers
            const every = { ...served.versionHeaders(), [limit]: '20', [remaining]: '3' }
            expect(headers).toMatchObject(lowerCased(every))
          }
          const [, ofShop] = answers
          expect(clinicIn(ofShop?.raw ?? '')).toEqual([])
          expect(answers[0]?.raw).not.toMatch(/shop|1\.3\.0|ORDER_|UNEXPECTED/)
        }
      }
    } finally {
      await Promise.all(servers.map(({ close }) => close()))
    }
  })
})

const lowerCased = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
