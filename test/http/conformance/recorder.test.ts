import { expect, test } from 'vitest'
import { expressDriver } from './drivers/express'
import { exchange } from './exchange'
import { clinicIn, clinicWords, withoutClinic } from './recorder'
import { clinicSubject } from './subjects/clinic'

test('an answer of the clinic is found: by its row, its text and its headers', async () => {
  const { conflict, codebook, locale } = clinicSubject
  const options = { codebook, locale, rateLimit: () => ({ limit: 5, remaining: 2, reset: new Date() }) }
  const handle = () => Promise.reject(conflict())
  const server = await withoutClinic(await expressDriver.start({ options, handle }))
  const { raw } = await exchange(server.port, { path: '/handled' })
  expect(clinicIn(raw)).toEqual(
    expect.arrayContaining(['SLOT_UNAVAILABLE', 'X-API-Version', 'X-RateLimit-', '2.0.0', clinicSubject.localText]),
  )
  await expect(server.close()).rejects.toThrow('SLOT_UNAVAILABLE')
})

test('what is looked for is long enough to mean something', () => {
  expect(clinicWords.length).toBeGreaterThan(250)
  expect(clinicWords.filter((word) => word.length < 5)).toEqual([])
})
