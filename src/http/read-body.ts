import { type HeadersLike, headerOf } from '../core/headers'

/** The most bytes that are read of a failed response. */
export const maxBodyBytes = 65_536

/** How long a failed response's body may take, in milliseconds. */
const longestRead = 10_000

/** What delivers a body in pieces: a reader of a web stream, or an iterator of a Node stream. */
interface Chunks {
  read(): Promise<{ readonly done?: boolean; readonly value?: Uint8Array }>
  cancel(): unknown
}

/**
 * Reads a response's body as text, up to a limit of bytes and of milliseconds. Returns what it got if the limit ends it, or a failure.
 * A response without a stream, such as React Native's, is read with whatever method it has.
 *
 * @throws TypeError if something else has read the body
 */
export async function readBody(
  response: Response,
  maxBytes = maxBodyBytes,
  milliseconds = longestRead,
): Promise<string> {
  const chunks = chunksOf(response.body)
  let text = ''
  let left = maxBytes
  const readAll = async () => {
    if (chunks === undefined) {
      text = (await wholeText(response)).slice(0, maxBytes)
      return
    }
    const decoder = decoderOf(response.headers)
    while (left > 0) {
      const { done, value } = await chunks.read()
      text += decoder.decode(value?.subarray(0, left), { stream: !done })
      // Chunks may be empty, and without end.
      left = done ? 0 : left - (value?.length || 1)
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
  read.then(() => chunks?.cancel()).catch(() => {})
  return text
}

/**
 * The body in pieces; `undefined` if it is no stream.
 *
 * @throws TypeError if something else reads it
 */
function chunksOf(body: unknown): Chunks | undefined {
  const stream = body as Partial<ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>> | null | undefined
  if (typeof stream?.getReader === 'function') return stream.getReader() as Chunks
  const iterator = stream?.[Symbol.asyncIterator]?.()
  return iterator && { read: () => iterator.next() as ReturnType<Chunks['read']>, cancel: () => iterator.return?.() }
}

/** Of the charset that the answer names: UTF-8 unless it names another one that the platform knows. */
function decoderOf(headers: HeadersLike = {}): TextDecoder {
  const charset = /;\s*charset="?([\w-]+)/i.exec(headerOf(headers, 'content-type'))?.[1]
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}

/** The body by the methods of a response, or of something that is handed over as one. */
async function wholeText(response: Partial<Response>): Promise<string> {
  if (response.bodyUsed) throw new TypeError('The body has been read')
  if (typeof response.text === 'function') return response.text()
  return typeof response.json === 'function' ? (JSON.stringify(await response.json()) ?? '') : ''
}

/** JSON text as a value; `undefined` where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
