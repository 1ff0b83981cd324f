import { expect, test } from 'vitest'
import { parseAnyAnswers } from '../../fuzz/any-answer'

// `npm run fuzz` does a million, and writes down how it went.
test('whatever 5,000 servers answer, parseErrorResponse resolves, reads no more than it may and narrows rightly', async () => {
  const { answers, rows, unnamed } = await parseAnyAnswers(5_000)
  expect(answers).toBe(5_000)
  // Both kinds come out, or the answers were too tame to tell.
  expect(Math.min(rows, unnamed)).toBeGreaterThan(250)
}, 60_000)
