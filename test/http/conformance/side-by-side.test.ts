import { describe, expect, test } from 'vitest'
import { createClient } from '../../../src/client'
import { drivers } from './drivers'
import { exchange } from './exchange'
import { clinicIn } from './recorder'
import { throwing } from './serve'
import { subjects } from './subjects'
import { fallbackOf, type Subject } from './subjects/subject'

const reset = new Date(Date.now() + 90_000)
const rateLimit = () => ({ limit: 20, remaining: 3, reset })

// Next.js serves one app in a process, and so one contract at a time.
describe.each(drivers.filter(({ name }) => name !== 'Next.js'))('$name: three apps in one process', (driver) => {
  test('each answers with its own rows, texts and headers, whatever is thrown', async () => {
    let thrown: unknown
    const start = ({ codebook, locale }: Subject) =>
      driver.start({ options: { codebook, locale, rateLimit }, handle: throwing(() => thrown) })
    const servers = await Promise.all(subjects.map(start))
    try {
      for (const made of subjects) {
        const shared = 'SERVICE_UNAVAILABLE' in made.codebook.classes ? [made.make('SERVICE_UNAVAILABLE')] : []
        for (const error of [made.conflict(), ...shared]) {
          thrown = error
          const answers = await Promise.all(servers.map(({ port }) => exchange(port, { path: '/handled' })))
          for (const [index, served] of subjects.entries()) {
            const { status, headers, body } = answers[index] ?? expect.unreachable()
            const own = made === served ? error : fallbackOf(served)
            const read = createClient(served.codebook).parseErrorBody(JSON.parse(body), { status })
            expect([status, read.error, read instanceof own.constructor]).toEqual([own.status, own.error, true])
            const { limit, remaining } = served.rateLimits.headers
            const every = { ...served.versionHeaders(), [limit]: '20', [remaining]: '3' }
            expect(headers).toMatchObject(lowerCased(every))
          }
          const [ofClinic, ...others] = answers
          expect(others.flatMap(({ raw }) => clinicIn(raw))).toEqual([])
          expect(ofClinic?.raw).not.toMatch(/shop|1\.3\.0|ORDER_|UNEXPECTED|pay\.example|Pay-|2024\.6\.20|unexpected_/)
        }
      }
    } finally {
      await Promise.all(servers.map(({ close }) => close()))
    }
  })
})

const lowerCased = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
