import { type Answer, readAnswer, type Verdict } from './verdict'

/** Where Docplanner calls, and how. */
export interface CallOptions {
  readonly url: string
  readonly apiKey?: string | undefined
  /** Milliseconds until it gives up: 5000. */
  readonly patience?: number | undefined
}

/** A call, and what came of it. */
export interface Exchange {
  /** As it was sent. */
  readonly body: string
  readonly verdict: Verdict
  /** Absent where none came in time. */
  readonly answer?: Answer
}

/** Sends one call, and waits as long as Docplanner would. */
export async function call(payload: unknown, { url, apiKey, patience = 5000 }: CallOptions): Promise<Exchange> {
  // A text is sent as it is, so that it can be no JSON at all.
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const headers = { 'Content-Type': 'application/json', ...(apiKey === undefined ? {} : { 'X-Api-Key': apiKey }) }
  try {
    const response = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(patience) })
    const answer = {
      status: response.status,
      type: response.headers.get('Content-Type') ?? '',
      body: await response.text(),
    }
    return { body, answer, verdict: readAnswer(answer) }
  } catch (thrown) {
    const isTimeout = thrown instanceof DOMException && thrown.name === 'TimeoutError'
    return { body, verdict: { kind: isTimeout ? 'given up' : 'unreachable' } }
  }
}
