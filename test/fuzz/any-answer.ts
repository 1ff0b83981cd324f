import fc from 'fast-check'
import { ApiError, HttpError, isApiError } from '../../src'
import { parseErrorResponse, retryDelay } from '../../src/client'
import { type Answer, answers } from './answers'

/** The most that is read of an answer. */
const readLimit = 65_536
const blanks = new Uint8Array(16_384).fill(32)

/**
 * Parses so many answers, and throws the smallest that breaks the promise: `parseErrorResponse` resolves to a row that the body
 * itself names or to an `HttpError`, has read no more than its limit, and what comes out can be logged and retried by.
 */
export async function parseAnyAnswers(runs: number, seed?: number): Promise<Tally> {
  const tally: Tally = { answers: 0, rows: 0, unnamed: 0 }
  const property = fc.asyncProperty(answers, async (answer) => {
    const error = await keepsItsPromise(answer)
    tally.answers += 1
    tally[isApiError(error) ? 'rows' : 'unnamed'] += 1
  })
  await fc.assert(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) })
  return tally
}

/** How many answers came to what. */
export interface Tally {
  answers: number
  rows: number
  unnamed: number
}

async function keepsItsPromise({ body, status, headers, ending }: Answer): Promise<unknown> {
  let sent = 0
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (sent === 0 && body.length > 0) controller.enqueue(body)
      else if (ending === 'endless') controller.enqueue(blanks)
      else if (ending === 'cut') controller.error(new TypeError('terminated'))
      else controller.close()
      sent += sent === 0 ? Math.max(body.length, 1) : blanks.length
    },
  })
  // These statuses may not have a body.
  const bodyless = [204, 205, 304].includes(status)
  const error = await parseErrorResponse(new Response(bodyless ? null : stream, { status, headers }))
  if (sent > readLimit + 2 * blanks.length) throw new Error(`read ${sent} bytes`)
  if (!(error instanceof ApiError || error instanceof HttpError)) throw new Error('neither a row nor an HttpError')
  if (error.status !== status) throw new Error(`status ${error.status}`)
  if (typeof error.message !== 'string' || error.message === '') throw new Error('no message')
  if (isApiError(error)) narrowsRightly(error, body, status)
  JSON.stringify(error)
  const delay = retryDelay(error, 1)
  if (delay !== undefined && !(delay >= 0 && delay < 2 ** 31)) throw new Error(`delay ${delay}`)
  return error
}

/** A row comes out only where the body names it, or where it is Laravel's validation. */
function narrowsRightly(error: { readonly error: string }, body: Uint8Array, status: number): void {
  const json = JSON.parse(new TextDecoder().decode(body)) as { error?: unknown; message?: unknown }
  if (json.error === error.error) return
  if (status === 422 && error.error === 'VALIDATION_FAILED' && json.error === undefined && json.message) return
  throw new Error(`${error.error} of a body that names ${JSON.stringify(json.error)}`)
}
