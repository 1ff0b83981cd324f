import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { maxBodyBytes, parseJson, readBody } from '../../../src/http/read-body'

/** A response that gives its body in these chunks, and tells whether it was cancelled. */
function chunked(...chunks: (string | Uint8Array | Error)[]) {
  const state = { cancelled: false, pulled: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks[state.pulled++]
      if (chunk === undefined) controller.close()
      else if (chunk instanceof Error) controller.error(chunk)
      else controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
    },
    cancel() {
      state.cancelled = true
    },
  })
  return { response: new Response(body), state }
}

describe('readBody', () => {
  test('joins the chunks', async () => {
    expect(await readBody(chunked('{"a"', ':', '1}').response)).toBe('{"a":1}')
  })

  test('joins a letter that is cut by two chunks', async () => {
    const bytes = new TextEncoder().encode('Größe')
    const { response } = chunked(bytes.subarray(0, 3), bytes.subarray(3))
    expect(await readBody(response)).toBe('Größe')
  })

  test('stops at the limit, within a chunk, and lets the rest go', async () => {
    const { response, state } = chunked('12345', '67890', 'never read', 'nor this')
    expect(await readBody(response, 7)).toBe('1234567')
    expect(state.cancelled).toBe(true)
    expect(state.pulled).toBeLessThan(4)
  })

  test('a body of exactly the limit is whole', async () => {
    expect(await readBody(chunked('12345').response, 5)).toBe('12345')
  })

  test('the limit is 64 kB', async () => {
    expect(maxBodyBytes).toBe(65_536)
    expect(await readBody(new Response('x'.repeat(70_000)))).toHaveLength(65_536)
  })

  test('a stream that fails leaves what came before', async () => {
    expect(await readBody(chunked('before', new Error('cut')).response)).toBe('before')
  })

  test('chunks that are empty, and without end, end', async () => {
    const empty = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array()) })
    expect(await readBody(new Response(empty), 100)).toBe('')
  })

  test('a source that never ends is not waited for', async () => {
    const stuck = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('1234567')),
      cancel: () => new Promise(() => undefined),
    })
    expect(await readBody(new Response(stuck), 7)).toBe('1234567')
  })

  test('a source that fails to end is none to fail by', async () => {
    const failing = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('1234567')),
      cancel: () => Promise.reject(new Error('stuck')),
    })
    expect(await readBody(new Response(failing), 7)).toBe('1234567')
  })

  test('after ten seconds what came is all', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const cancel = vi.fn()
    const start = (controller: ReadableStreamDefaultController) =>
      controller.enqueue(new TextEncoder().encode('before'))
    const read = readBody(new Response(new ReadableStream({ start, cancel })))
    await vi.advanceTimersByTimeAsync(9_999)
    expect(cancel).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(await read).toBe('before')
    expect(cancel).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each([
    ['never settles', () => new Promise<void>(() => {})],
    ['rejects', () => Promise.reject(new Error('stuck'))],
    [
      'throws',
      () => {
        throw new Error('stuck')
      },
    ],
  ])('a read that its reader does not end is given up after ten seconds, when cancel %s', async (_, cancel) => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const chunks = [new TextEncoder().encode('before')]
    const reader = {
      read: () => {
        const value = chunks.shift()
        return value ? Promise.resolve({ done: false, value }) : new Promise(() => {})
      },
      cancel,
    }
    const read = readBody({ body: { getReader: () => reader } } as unknown as Response)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await read).toBe('before')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a read that fails after it was given up fails nothing', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    let fail: (cause: Error) => void = () => {}
    const reader = {
      read: () =>
        new Promise((_, reject) => {
          fail = reject
        }),
      cancel: async () => {},
    }
    const read = readBody({ body: { getReader: () => reader } } as unknown as Response)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await read).toBe('')
    // Vitest fails a run with an unhandled rejection.
    fail(new Error('late'))
    await vi.advanceTimersByTimeAsync(0)
  })

  test('no body is an empty text', async () => {
    expect(await readBody(new Response(null))).toBe('')
    expect(await readBody(new Response(''))).toBe('')
  })
})

describe('parseJson', () => {
  test('gives the value, or undefined where it is no JSON', () => {
    expect(parseJson('{"a":1}')).toEqual({ a: 1 })
    expect(parseJson('null')).toBeNull()
    for (const text of ['', ' ', '{', '{"a":1}}', 'undefined', '<html>']) expect(parseJson(text)).toBeUndefined()
  })
})
