import { describe, expect, test } from 'vitest'
import { contract as clinic } from '../../../src/contract'
import { textOf } from '../../../src/core'
import { resolveDocs } from '../../../src/core/resolve-docs'
import { resolveRows } from '../../../src/core/resolve-rows'
import { resolveTexts } from '../../../src/core/resolve-texts'
import { generateJson } from '../../../src/generate'
import { texts as clinicGerman } from '../../../src/generated/texts/de'
import { lab } from '../../contracts/lab'
import { codebook, createError, problemDetails } from '../../contracts/lab/index'
import { texts as german } from '../../contracts/lab/texts/de'
import { texts as english } from '../../contracts/lab/texts/en'

const json = JSON.parse(generateJson(lab))
const rowOf = (name: string) => json.errors.find((row: { name: string }) => row.name === name)

describe('texts', () => {
  test('of inherited rows come from their contract, in the locales that the contract has', () => {
    expect(Object.keys(resolveTexts(lab))).toEqual(['en', 'de'])
    expect(german.byName.DOUBLE_BOOKING).toBe(clinicGerman.byName.DOUBLE_BOOKING)
    const due = resolveRows(lab).filter(({ text }) => text)
    for (const { byName } of [english, german])
      expect(Object.keys(byName).sort()).toEqual(due.map(({ name }) => name).sort())
  })

  test('of the contract itself win', () => {
    expect(english.byName.SLOT_UNAVAILABLE).toBe(lab.texts.en.SLOT_UNAVAILABLE)
    expect(german.byName.SLOT_UNAVAILABLE).toBe(clinic.texts.de.SLOT_UNAVAILABLE)
    expect(clinic.texts.en.SLOT_UNAVAILABLE).not.toBe(lab.texts.en.SLOT_UNAVAILABLE)
  })

  test('are filled with the details of their row', () => {
    const error = createError('SAMPLE_SPOILED', { details: { sample: 7 } })
    expect(textOf(error, german)).toBe('Die Probe 7 kann nicht mehr untersucht werden. Bitte bringen Sie eine neue.')
    expect(codebook.texts.de).toBe(german.byName)
  })
})

describe('docs', () => {
  test('of inherited rows come from their contract, and those of the contract itself win', () => {
    const docs = resolveDocs(lab)
    expect(Object.keys(docs).sort()).toEqual(
      resolveRows(lab)
        .map(({ name }) => name)
        .sort(),
    )
    expect(docs.SLOT_UNAVAILABLE).toBe(clinic.docs.SLOT_UNAVAILABLE)
    expect(docs.FILE_NOT_FOUND).toBe(lab.docs.FILE_NOT_FOUND)
    expect(docs.CACHE_ERROR).toBe(lab.docs.CACHE_ERROR)
  })

  test('are not in generated code', () => {
    expect(JSON.stringify(codebook)).not.toContain('The cache of the lab is restarting')
  })

  test('docsUrl is the type of problem details, of inherited rows too', () => {
    expect(problemDetails(createError('ANALYZER_BUSY')).type).toBe('https://lab.example/errors/ANALYZER_BUSY')
    expect(problemDetails(createError('SLOT_UNAVAILABLE')).type).toBe('https://lab.example/errors/SLOT_UNAVAILABLE')
  })
})

describe('contract.json', () => {
  test('names the origin of inherited rows', () => {
    expect(rowOf('SLOT_UNAVAILABLE')).toMatchObject({ origin: 'clinic-booking', code: 3003 })
    expect(rowOf('SAMPLE_NOT_FOUND')).not.toHaveProperty('origin')
    expect(rowOf('FILE_NOT_FOUND')).not.toHaveProperty('origin')
  })

  test('has the statuses of inherited details, whose lifecycles it lacks', () => {
    expect(rowOf('APPOINTMENT_CANNOT_BE_CANCELLED').details.from).toEqual({
      optional: true,
      oneOf: Object.keys(clinic.lifecycles.appointment.statuses),
    })
    expect(JSON.stringify(json.errors)).not.toContain('statusOf')
  })

  test('has the category of every row', () => {
    expect(Object.keys(json.categories)).toEqual(
      expect.arrayContaining(json.errors.map(({ category }: { category: string }) => category)),
    )
    expect(json.categories.appointment).toEqual(clinic.categories.appointment)
    expect(json.categories).not.toHaveProperty('file')
  })

  test('has the texts and docs of every row', () => {
    expect(json.texts.de.DOUBLE_BOOKING).toBe(clinic.texts.de.DOUBLE_BOOKING)
    expect(rowOf('SLOT_UNAVAILABLE').docs).toEqual(clinic.docs.SLOT_UNAVAILABLE)
    expect(rowOf('ANALYZER_BUSY').docs).toEqual(lab.docs.ANALYZER_BUSY)
  })
})
