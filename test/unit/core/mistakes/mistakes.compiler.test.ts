import { beforeAll, describe, expect, test, vi } from 'vitest'
import { misspeltKeys, unknownNames, wrongValues } from './mistakes'
import { pageOf, type Reading, readingsOf } from './report'

// It runs the compiler.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const mistakes = [...misspeltKeys, ...unknownNames, ...wrongValues]

let readings: Reading[]
beforeAll(() => {
  readings = readingsOf(mistakes)
})

test('what a person reads about each mistake, from TypeScript and from JavaScript', async () => {
  await expect(pageOf(readings)).toMatchFileSnapshot('mistakes.md')
})

const readingOf = (title: string) => readings.find((each) => each.title === title) as Reading

describe('a misspelt key', () => {
  test.each(misspeltKeys.map(([title]) => [title]))(
    '%s: TypeScript underlines the key alone, in its own words, in one line',
    (title) => {
      const [complaint, ...others] = readingOf(title).typescript
      expect(others).toEqual([])
      expect(complaint?.text).toMatch(
        /^Object literal may only specify known properties, (but|and) '\w+' does not exist in type '.+'\..*$/,
      )
      expect(complaint?.text).toContain(`'${complaint?.at}' does not exist`)
    },
  )
})

test.each([...unknownNames, ...wrongValues].map(([title]) => [title]))(
  '%s: JavaScript says where, what and what to do',
  (title) => {
    const lines = readingOf(title).javascript.split('\n')
    for (const line of lines) expect(line).toMatch(/^- .+\. [A-Z].+[.?]$/)
  },
)

test.each(unknownNames.map(([title]) => [title]))('%s: TypeScript says so at the place, in one line', (title) => {
  const { typescript } = readingOf(title)
  expect(typescript).toHaveLength(1)
  expect(typescript[0]?.text).not.toContain('\n')
})
