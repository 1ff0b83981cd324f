import { describe, expect, test } from 'vitest'
import { errorBody, SlotUnavailableError } from '../../../src'
import { drivers } from './drivers'
import { serve } from './serve'

// A plain handler and a route file have no response before they answer.
const withResponse = drivers.filter(({ name }) => name !== 'fetch' && name !== 'Next.js')

describe.each(withResponse)('$name: what a handler set before it failed', (driver) => {
  test.each([
    ['Transfer-Encoding', 'chunked'],
    ['Trailer', 'X-Sum'],
  ])('%s, how its own body was to be sent, does not spoil the answer', async (name, value) => {
    const { url } = await serve(driver, (_, setHeader) => {
      setHeader?.(name, value)
      throw new SlotUnavailableError()
    })
    const response = await fetch(url)
    expect([response.status, response.headers.get(name)]).toEqual([409, null])
    expect(await response.json()).toEqual(errorBody(new SlotUnavailableError()))
  })

  test('Vary, as CORS sets it, stays beside what the form is negotiated by', async () => {
    const { url } = await serve(
      driver,
      (_, setHeader) => {
        setHeader?.('Vary', 'Origin')
        throw new SlotUnavailableError()
      },
      { format: 'negotiate' },
    )
    expect((await fetch(url)).headers.get('Vary')).toBe('Origin, Accept')
  })
})
