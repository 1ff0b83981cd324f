import createHttpError from 'http-errors'
import { describe, expect, test } from 'vitest'
import { exchange } from '../exchange'
import { houseRuns, type SuiteRun } from '../runs'
import { serveThrown } from '../serve'
import { houseSubjects } from '../subjects'
import { plantedValues } from '.'
import { assertWhole } from './assert-whole'
import { planter, secretsIn } from './planted-value'

test.each(houseSubjects)('$name: at least 600 secrets are planted in 56 values', (subject) => {
  const { plant, count } = planter()
  for (const [, make] of plantedValues) make(plant, subject)
  expect(plantedValues.length).toBeGreaterThanOrEqual(56)
  expect(count()).toBeGreaterThanOrEqual(600)
})

/** Elysia sends a thrown Response as it is, and says so in its docstring. */
const isSent = (kind: string, { driver }: SuiteRun) => kind === 'a Response' && driver.name === 'Elysia'

describe.each(houseRuns)('$name', (run) => {
  const { subject } = run

  test.each(['house', 'problem'] as const)('no planted secret is on the wire: %s', async (format) => {
    const { plant } = planter()
    let thrown: unknown
    const { port } = await serveThrown(run, () => thrown, { format })
    for (const [kind, make] of plantedValues) {
      if (isSent(kind, run)) continue
      thrown = make(plant, subject)
      const answer = await exchange(port, { path: '/handled' })
      expect(secretsIn(answer.raw), kind).toEqual([])
      assertWhole(answer, format, subject, kind)
    }
    // A message that is meant for the client is found: the search would see a leak.
    const shown = plant('shown')
    thrown = createHttpError(409, shown, { expose: true })
    expect(secretsIn((await exchange(port, { path: '/handled' })).raw)).toEqual([shown])
  })
})
