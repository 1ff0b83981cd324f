import { expect, test } from 'vitest'
import { categories, errors, lifecycles, operations, rateLimits } from '../../../src/contract'
import { docs } from '../../../src/contract/docs'
import { appointmentDocs } from '../../../src/contract/docs/appointment'
import { authenticationDocs } from '../../../src/contract/docs/authentication'
import { businessDocs } from '../../../src/contract/docs/business'
import { consultationDocs } from '../../../src/contract/docs/consultation'
import { fileDocs } from '../../../src/contract/docs/file'
import { prescriptionDocs } from '../../../src/contract/docs/prescription'
import { ratingDocs } from '../../../src/contract/docs/rating'
import { systemDocs } from '../../../src/contract/docs/system'
import { validationDocs } from '../../../src/contract/docs/validation'
import type { ErrorRow, RowDocs } from '../../../src/core/contract'

const byCategory: { readonly [Category in keyof typeof categories]: object } = {
  authentication: authenticationDocs,
  validation: validationDocs,
  appointment: appointmentDocs,
  consultation: consultationDocs,
  prescription: prescriptionDocs,
  rating: ratingDocs,
  business: businessDocs,
  file: fileDocs,
  system: systemDocs,
}

const rows = Object.entries<ErrorRow>(errors)
const rowDocs = Object.entries<RowDocs>(docs)
const causes = rowDocs.flatMap(([name, row]) => row.causes.map((cause) => ({ name, cause })))
const fixes = rowDocs.map(([name, { fix }]) => ({ name, fix }))
const texts = rowDocs.flatMap(([name, row]) => [...row.causes, row.fix].map((text) => ({ name, text })))

/** A full stop inside `2.5 ml` or a path ends no sentence. */
const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+/)

const isSentence = (text: string) => /^[A-Z`].*[^.]\.$/.test(text)

/** The pieces of a text that are marked as code. */
const codeIn = (text: string) => [...text.matchAll(/`([^`]*)`/g)].map(([, code = '']) => code)

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

test('every row has its causes and its fix in the file of its category, and no other name has', () => {
  for (const [category, { range }] of Object.entries(categories)) {
    const [first, last] = range
    const names = rows.filter(([, { code }]) => Number(code) >= first && Number(code) <= last).map(([name]) => name)
    expect(Object.keys(byCategory[category as keyof typeof categories]), category).toEqual(names)
  }
  expect(Object.keys(docs)).toEqual(Object.keys(errors))
})

test('a row has two to four causes', () => {
  expect(rowDocs.filter(([, row]) => row.causes.length < 2 || row.causes.length > 4)).toEqual([])
})

test('a cause is one sentence with a full stop', () => {
  expect(causes.filter(({ cause }) => !isSentence(cause) || sentencesOf(cause).length !== 1)).toEqual([])
})

test('a fix has one to three sentences and says what not to do', () => {
  expect(fixes.filter(({ fix }) => sentencesOf(fix).length > 3 || !sentencesOf(fix).every(isSentence))).toEqual([])
  expect(fixes.filter(({ fix }) => !/\b[Dd]o not\b/.test(fix))).toEqual([])
})

test('a sentence is short enough for a reader who skims', () => {
  const sentences = texts.flatMap(({ name, text }) => sentencesOf(text).map((sentence) => ({ name, sentence })))
  expect(sentences.filter(({ sentence }) => sentence.split(' ').length > 30)).toEqual([])
})

test('no cause and no fix stands in two rows', () => {
  expect(repeated(texts.map(({ text }) => text.toLowerCase()))).toEqual([])
})

test("a cause says more than the row's meaning and message", () => {
  const plain = (text = '') => text.replace(/[^\w ]/g, '').toLowerCase()
  const said = new Map(rows.map(([name, { meaning, message }]) => [name, [plain(meaning), plain(message)]]))
  expect(causes.filter(({ name, cause }) => said.get(name)?.includes(plain(cause)))).toEqual([])
})

test('the texts contain no class, function, module or folder, and a setting only where the operator reads it', () => {
  const internal = /\b[A-Za-z]+(Error|Schema|Mapper)\b|\w\(|\b(src|examples|node_modules|error-codebook)\b|\.(ts|js)\b/
  expect(texts.filter(({ text }) => internal.test(text))).toEqual([])
  const nameLike = /^[A-Z][A-Z\d]*(_[A-Z\d]+)+$/
  const named = texts.flatMap(({ name, text }) => codeIn(text).map((code) => ({ name, code })))
  const isPublic = (name: string) => Object.hasOwn(errors, name) && !isInternal(name)
  expect(named.filter(({ name, code }) => nameLike.test(code) && !isPublic(code) && !isInternal(name))).toEqual([])
})

function isInternal(name: string): boolean {
  return rows.some(([row, { audience }]) => row === name && audience === 'internal')
}

test('the endpoints in the texts are operations of the contract', () => {
  const known = new Set<string>(Object.values(operations).map(({ method, path }) => `${method} ${path}`))
  const endpoints = texts.flatMap(({ name, text }) =>
    codeIn(text)
      .filter((code) => /^[A-Z]+ \//.test(code))
      .map((code) => ({ name, endpoint: code.replace(/\?.*/, '') })),
  )
  expect(endpoints.length).toBeGreaterThan(20)
  expect(endpoints.filter(({ endpoint }) => !known.has(endpoint))).toEqual([])
})

test('the statuses of a refused move are those of its lifecycle', () => {
  const { appointment, consultation, prescription } = lifecycles
  const cancellable = Object.entries<readonly string[]>(appointment.transitions).filter(([, to]) =>
    to.includes('cancelled'),
  )
  for (const [status] of cancellable) expect(docs.APPOINTMENT_CANNOT_BE_CANCELLED.fix).toContain(`\`${status}\``)
  const confirmable = Object.entries<readonly string[]>(appointment.transitions).filter(([, to]) =>
    to.includes('confirmed'),
  )
  for (const [status] of confirmable) expect(docs.APPOINTMENT_CANNOT_BE_CONFIRMED.fix).toContain(`\`${status}\``)
  const all = Object.keys(consultation.statuses).map((status) => `\`${status}\``)
  expect(docs.INVALID_CONSULTATION_STATUS.causes.some((cause) => all.every((status) => cause.includes(status)))).toBe(
    true,
  )
  expect(docs.INVALID_STATUS_TRANSITION.causes.join(' ')).toContain(`\`${prescription.initial}\``)
})

test('the limits in the texts are those of the contract', () => {
  const limits = docs.RATE_LIMIT_EXCEEDED.causes.join(' ')
  for (const { hour, day } of Object.values(rateLimits.tiers)) {
    expect(limits).toMatch(new RegExp(`\\b${hour}\\b[^,:]* and ${day}\\b`))
  }
  for (const header of [rateLimits.headers.remaining, rateLimits.headers.reset]) {
    expect(docs.RATE_LIMIT_EXCEEDED.fix).toContain(`\`${header}\``)
  }
  const { notes } = operations.bookAppointment.body
  const { limit } = operations.listConsultations.query
  expect(docs.VALIDATION_FAILED.causes.join(' ')).toContain(`\`notes\` of more than ${notes.maxLength} characters`)
  expect(docs.VALIDATION_FAILED.causes.join(' ')).toContain(`above ${limit.maximum}`)
})

test('a transient row says to send the same request again, and a row that names it carries the time to wait', () => {
  for (const [name, { recovery, carries }] of rows) {
    const { fix } = docs[name as keyof typeof docs]
    expect(/send the same request again/i.test(fix), name).toBe(recovery === 'transient')
    if (fix.includes('`retry_after`')) expect(carries, name).toContain('retryAfter')
  }
})

test('a row that sends the user to `errors` or `details` has them', () => {
  for (const [name, { carries = [], details = {} }] of rows) {
    const text = docs[name as keyof typeof docs]
    const code = codeIn([...text.causes, text.fix].join(' '))
    if (code.some((each) => /^errors\b/.test(each))) expect(carries, name).toContain('errors')
    for (const each of code) {
      const field = /^details\.(\w+)/.exec(each)?.[1]
      if (field !== undefined) expect(Object.keys(details), name).toContain(field)
    }
  }
})

test('what a reader may see besides is a secure address', () => {
  const addresses = rowDocs.flatMap(([, { see = [] }]) => see)
  expect(addresses.filter((address) => new URL(address).protocol !== 'https:')).toEqual([])
  expect(addresses.length).toBeGreaterThan(0)
})
