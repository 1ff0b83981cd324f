import type { DocplannerAnswer } from '../answer'

/** An answer as it is sent, and as it is kept for repeats. */
export interface CallbackReply {
  readonly status: number
  readonly body: string
  /** Besides the content type. */
  readonly headers?: { readonly [name: string]: string }
}

/** Exactly this: with a charset behind it, Docplanner would show the patient no text. */
export const contentType: DocplannerAnswer['headers']['Content-Type'] = 'application/json'

/** Approves a gate, and acknowledges an event. */
export const accepted: CallbackReply = { status: 200, body: '{}' }

/** The form in which a store keeps a reply. */
export function packReply({ status, body }: CallbackReply): string {
  return JSON.stringify([status, body])
}

export function unpackReply(answer: string): CallbackReply {
  const [status, body] = JSON.parse(answer) as [number, string]
  return { status, body }
}
