import { expect, test } from 'vitest'
import { categories, contract, httpStatuses, lifecycles, rateLimits, versionHeader } from '../../../src/contract'
import {
  readReference,
  referenceErrors,
  referenceExamples,
  referenceHttpStatuses,
  referenceStatuses,
  referenceTiers,
} from '../../support/reference'
import { clinicRows } from '../../support/rows'

const api = readReference('api-errors.md')
const docplanner = readReference('docplanner-errors.md')

test('the table has the 55 rows of the reference, in its order; any other says since when', () => {
  const reference = referenceErrors(api)
  expect(reference).toHaveLength(55)
  const rows = clinicRows.filter(([, { since }]) => since === contract.since)
  expect(
    rows.map(([name, { code, status, meaning }]) => {
      const category = Object.values(categories).find(({ range: [first, last] }) => code >= first && code <= last)
      return { category: category?.title, range: category?.range, code, name, status, meaning }
    }),
  ).toEqual(reference)
})

test('the version that the contract began with, and its header, are those of the reference', () => {
  expect(/^- Header: `(.+): (.+)`$/m.exec(api)?.slice(1)).toEqual([versionHeader, contract.since])
})

test('the categories are those of the reference, with their titles and ranges', () => {
  const reference = new Map(referenceErrors(api).map(({ category, range }) => [category, range]))
  expect(Object.values(categories).map(({ title, range }) => [title, range])).toEqual([...reference])
})

test('the HTTP statuses are those of both references, and each knows which reference lists it', () => {
  const listing = (reference: string, markdown: string) =>
    referenceHttpStatuses(markdown).map(({ status }) => `${status} ${reference}`)
  expect(
    Object.entries(httpStatuses)
      .flatMap(([status, { listedBy }]) => listedBy.map((name) => `${status} ${name}`))
      .sort(),
  ).toEqual([...listing('api', api), ...listing('docplanner', docplanner)].sort())
})

test("an HTTP status that the API reference lists has that reference's reason and meaning", () => {
  expect(
    Object.entries(httpStatuses)
      .filter(([, { listedBy }]) => listedBy.some((name) => name === 'api'))
      .map(([status, { reason, meaning }]) => ({ status: Number(status), reason, meaning })),
  ).toEqual(referenceHttpStatuses(api))
})

test("an HTTP status that only Docplanner's reference lists has its meaning, without the aside in parentheses", () => {
  const listedByApi = new Set(referenceHttpStatuses(api).map(({ status }) => status))
  const reference = referenceHttpStatuses(docplanner).filter(({ status }) => !listedByApi.has(status))
  expect(reference.map(({ status }) => status)).toEqual([405, 502, 504])
  expect(
    Object.entries(httpStatuses)
      .filter(([status]) => !listedByApi.has(Number(status)))
      .map(([status, { meaning }]) => ({ status: Number(status), meaning })),
  ).toEqual(reference.map(({ status, meaning }) => ({ status, meaning: meaning.replace(/ \([^)]*\)$/, '') })))
  for (const { status, reason } of reference) {
    // Docplanner writes "Method not allowed", and one "Server error" for four statuses.
    if (reason)
      expect(httpStatuses).toHaveProperty(`${status}.reason`, expect.stringMatching(new RegExp(`^${reason}$`, 'i')))
  }
})

test('the lifecycles have the statuses of the reference with their meanings, in its order', () => {
  const ofContract = Object.entries(lifecycles).map(([name, { statuses }]) => [
    name,
    Object.entries(statuses).map(([status, { meaning }]) => [status, meaning]),
  ])
  const ofReference = Object.entries(referenceStatuses(api)).map(([name, statuses]) => [
    name.toLowerCase(),
    Object.entries(statuses),
  ])
  expect(ofReference).toHaveLength(3)
  expect(ofContract).toEqual(ofReference)
})

test('the rate limit tiers are those of the reference', () => {
  const reference = Object.entries(referenceTiers(api)).map(([role, tier]) => [role.toLowerCase(), tier])
  expect(reference).toHaveLength(4)
  expect(Object.entries(rateLimits.tiers)).toEqual(reference)
})

test('every example is found under its heading, as written', () => {
  const headings = referenceExamples(api).map(({ heading }) => heading)
  expect(headings).toHaveLength(14)
  expect(headings).toContain('Book Appointment - Double Booking Error')
  expect(referenceExamples(docplanner).map(({ heading, json }) => [heading, json])).toEqual([
    ['HTTP Status Codes', 'Content-Type: application/vnd.error+docplanner+json'],
    ['Custom error messages', '{\n    "error_code": 1\n}'],
  ])
})
