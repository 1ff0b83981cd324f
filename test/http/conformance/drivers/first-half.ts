import type { ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { firstHalf } from '../driver'

/** Writes, and waits until it is out. */
export function written(response: ServerResponse, text: string): Promise<void> {
  return new Promise((resolve) => response.write(text, () => resolve()))
}

/** A body that fails when half of it is out. */
export function failingStream(handle: () => unknown): ReadableStream<Uint8Array> {
  let pulled = 0
  return new ReadableStream({
    async pull(controller) {
      if (pulled++ === 0) return controller.enqueue(new TextEncoder().encode(firstHalf))
      // A stream that fails loses what nobody has read yet; nothing tells it when that is on its way.
      await setTimeout(50)
      await handle()
    },
  })
}
