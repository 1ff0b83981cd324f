/** The most that is read of a failed response. */
export const maxBodyBytes = 65_536

/** At most so many bytes of a response's body as text. Never throws: what cannot be read is left out. */
export async function readBody(response: Response, maxBytes = maxBodyBytes): Promise<string> {
  const reader = response.body?.getReader()
  if (reader === undefined) return ''
  const decoder = new TextDecoder()
  let text = ''
  let left = maxBytes
  try {
    while (left > 0) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      text += decoder.decode(value.subarray(0, left), { stream: true })
      left -= value.length
    }
    await reader.cancel()
  } catch {
    // A connection cut in the middle leaves what came before it.
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
