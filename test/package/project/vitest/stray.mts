// Fails: its error is not caught, and the report must tell where it was thrown.
import { SlotUnavailableError } from 'error-codebook'
import { apiErrorMatchers } from 'error-codebook/vitest'
import { expect, test } from 'vitest'

expect.extend(apiErrorMatchers)

function book() {
  throw new SlotUnavailableError({ message: 'Taken' })
}

test('a stray error', () => book())
