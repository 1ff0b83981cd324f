import { describe, expect, test } from 'vitest'
import { houseRuns } from './runs'
import { serve } from './serve'

// A plain handler and a route file have no response before they answer.
const withResponse = houseRuns.filter(({ driver: { name } }) => name !== 'fetch' && name !== 'Next.js')

describe.each(withResponse)('$name: what a handler set before it failed', (run) => {
  const { conflict, errorBody } = run.subject

  test.each([
    ['Transfer-Encoding', 'chunked'],
    ['Trailer', 'X-Sum'],
  ])('%s, how its own body was to be sent, does not spoil the answer', async (name, value) => {
    const { url } = await serve(run, (_, setHeader) => {
      setHeader?.(name, value)
      throw conflict()
    })
    const response = await fetch(url)
    expect([response.status, response.headers.get(name)]).toEqual([409, null])
    expect(await response.json()).toEqual(errorBody(conflict()))
  })

  test('Vary, as CORS sets it, stays beside what the form is negotiated by', async () => {
    const { url } = await serve(
      run,
      (_, setHeader) => {
        setHeader?.('Vary', 'Origin')
        throw conflict()
      },
      { format: 'negotiate' },
    )
    expect((await fetch(url)).headers.get('Vary')).toBe('Origin, Accept')
  })
})
