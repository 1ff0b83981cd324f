/** The most that is read of a failed response. */
export const maxBodyBytes = 65_536

/** The longest that a failed response's body is waited for, in milliseconds. */
const deadline = 10_000

/**
 * At most so many bytes of a response's body as text, and what came of it in ten seconds. What cannot be read is left out.
 *
 * @throws TypeError if something else has read the body
 */
export async function readBody(response: Response, maxBytes = maxBodyBytes): Promise<string> {
  const reader = response.body?.getReader()
  if (reader === undefined) return ''
  // It is not waited for: a source may be as slow to end as it was to send.
  const stop = () => void reader.cancel().catch(() => undefined)
  const timer = setTimeout(stop, deadline)
  const decoder = new TextDecoder()
  let text = ''
  let left = maxBytes
  try {
    while (left > 0) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      text += decoder.decode(value.subarray(0, left), { stream: true })
      // Chunks may be empty, and without end.
      left -= value.length || 1
    }
    stop()
  } catch {
    // A connection cut in the middle leaves what came before it.
  } finally {
    clearTimeout(timer)
  }
  return text
}

/** JSON text as a value; `undefined` where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
