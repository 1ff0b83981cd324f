import './open-page'

import { createRoot } from 'react-dom/client'
import { SWRConfig } from 'swr'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { errorHeaders, LockTimeoutError, RateLimitExceededError, SlotUnavailableError } from '../../../src'
import { listen } from '../../support/listen'
import { useNotice } from './recipes/swr'

type Failure = LockTimeoutError | RateLimitExceededError | SlotUnavailableError

/** What a page shows that asks a server which fails so often, and how often it asked. */
async function shown(times: number, error: Failure) {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  onTestFinished(() => void vi.restoreAllMocks())
  const seen = { requests: 0 }
  const { url, close } = await listen((_, response) => {
    seen.requests += 1
    const failed = seen.requests <= times
    response.writeHead(failed ? error.status : 200, failed ? { ...errorHeaders(error) } : {})
    response.end(JSON.stringify(failed ? error : { data: [] }))
  })
  onTestFinished(close)
  const Page = () => <p>{useNotice(url) ?? 'fine'}</p>
  const root = createRoot(document.body)
  onTestFinished(() => root.unmount())
  root.render(
    <SWRConfig value={{ provider: () => new Map() }}>
      <Page />
    </SWRConfig>,
  )
  const text = (expected: string) => vi.waitFor(() => expect(document.body.textContent).toBe(expected))
  return { seen, text }
}

describe('SWR', () => {
  test('shows the union, and asks once', async () => {
    const { seen, text } = await shown(9, new RateLimitExceededError({ retryAfter: 3600 }))
    await text('Try again in 3600 s')
    expect(seen.requests).toBe(1)
  })

  test('retries what is transient, as the server asks', async () => {
    const { seen, text } = await shown(2, new LockTimeoutError())
    await vi.waitFor(() => expect(seen.requests).toBe(3))
    await text('fine')
  })

  test('shows an error that the operation does not list by its message', async () => {
    const { seen, text } = await shown(9, new SlotUnavailableError())
    await text('Time slot already booked for this doctor')
    expect(seen.requests).toBe(1)
  })
})
