/** The most bytes that are read of a failed response. */
export const maxBodyBytes = 65_536

/** How long a failed response's body may take, in milliseconds. */
const longestRead = 10_000

/**
 * Reads a response's body as text, up to a limit of bytes and of milliseconds. Returns what it got if the limit ends it, or a failure.
 *
 * @throws TypeError if something else has read the body
 */
export async function readBody(
  response: Response,
  maxBytes = maxBodyBytes,
  milliseconds = longestRead,
): Promise<string> {
  const reader = response.body?.getReader()
  if (reader === undefined) return ''
  const decoder = new TextDecoder()
  let text = ''
  let left = maxBytes
  const readAll = async () => {
    while (left > 0) {
      const { done, value } = await reader.read()
      text += decoder.decode(value?.subarray(0, left), { stream: !done })
      // Chunks may be empty, and without end.
      left = done ? 0 : left - (value.length || 1)
    }
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  // A race, because a read may stay open after `cancel`. A connection cut in the middle leaves what came before it.
  const read = Promise.race([readAll(), timeUp]).catch(() => {})
  await read
  clearTimeout(timer)
  left = 0
  // Not awaited: a source may be as slow to end as it was to send.
  read.then(() => reader.cancel()).catch(() => {})
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
