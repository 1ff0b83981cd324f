import type { ServerResponse } from 'node:http'
import type { Answer } from '../internal/answer'
import { sendLate } from '../internal/send-by-node'

/** The part of a Fastify reply that a late answer needs. */
export interface LateReply {
  readonly raw: ServerResponse
  getHeaders(): object
  hijack(): unknown
}

/**
 * Answers what fails while an error is sent, such as an `onSend` hook. Fastify would call its default error handler, which sends the
 * message of the failure. An error handler can only be set for an app, so this one goes where Fastify keeps the next one to call.
 */
export function answerLateFailures(reply: LateReply, answerLate: (thrown: unknown) => Answer): void {
  const key = keyOfNextHandler(reply)
  if (key === undefined) return
  Reflect.set(reply, key, { func: (thrown: unknown) => sendRaw(reply, answerLate(thrown)) })
}

/** Node's own response sends it: another `reply.send` would run the failing hook again. */
function sendRaw(reply: LateReply, answered: Answer): void {
  const { raw } = reply
  const headers = Object.entries(reply.getHeaders())
  reply.hijack()
  for (const [name, value] of headers) {
    try {
      raw.setHeader(name, value)
    } catch {
      // Half the answer is out, or no header can have this value, which may be the failure itself.
    }
  }
  sendLate(raw, answered)
}

/** By the class of the reply: each app has its own, and two installs of Fastify have two symbols. */
const keys = /* @__PURE__ */ new WeakMap<object, symbol>()

/**
 * The symbol of Fastify 4 and 5, which neither exports. A reply has it once Fastify called an error handler. Nest answers without
 * Fastify's error handlers, but a hook that fails then calls Nest's, and the reply has it there.
 */
function keyOfNextHandler(reply: object): symbol | undefined {
  const known = keys.get(Object.getPrototypeOf(reply))
  if (known !== undefined) return Object.hasOwn(reply, known) ? known : undefined
  const key = Object.getOwnPropertySymbols(reply).find(
    ({ description }) => description === 'fastify.reply.nextErrorHandler',
  )
  if (key !== undefined) keys.set(Object.getPrototypeOf(reply), key)
  return key
}
