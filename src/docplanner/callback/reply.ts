import type { Codebook } from '../../core/codebook'
import { type DocplannerAnswer, type DocplannerOptions, docplannerAnswer } from '../answer'

/** An answer as it goes out, and as it is kept for repeats. */
export interface CallbackReply {
  readonly status: number
  readonly body: string
  /** Beside the content type. */
  readonly headers?: { readonly [name: string]: string }
}

/** Exactly this: with a charset behind it, no patient would be shown a text. */
export const contentType: DocplannerAnswer['headers']['Content-Type'] = 'application/json'

/** What approves, and what takes note of an event. */
export const accepted: CallbackReply = { status: 200, body: '{}' }

/** What refuses. */
export function refusal(thrown: unknown, options: DocplannerOptions<Codebook>): CallbackReply {
  const { status, body } = docplannerAnswer(thrown, options)
  return { status, body: JSON.stringify(body) }
}

/** As it is kept in a store. */
export function packed({ status, body }: CallbackReply): string {
  return JSON.stringify([status, body])
}

export function unpacked(answer: string): CallbackReply {
  const [status, body] = JSON.parse(answer) as [number, string]
  return { status, body }
}
