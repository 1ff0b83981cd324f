import type { ArgumentsHost } from '@nestjs/common'
import { safeGet } from '../../core/safe-get'
import { answerBody } from '../internal/answer'
import type { AnswerSettings } from '../internal/answer-settings'
import { failedStream } from './failed-stream'

/**
 * Answers an exception of another transport than HTTP as Nest expects from a filter there, with the masked house body. The caller
 * would wait forever for an RPC handler whose filter throws.
 *
 * @returns what the filter returns: for RPC, a stream that fails
 * @throws for GraphQL, which reads the body from `extensions`; for an unknown transport, what was thrown
 */
export function answerTransport(
  thrown: unknown,
  host: ArgumentsHost,
  settings: AnswerSettings<ArgumentsHost>,
): unknown {
  const transport: string = host.getType()
  if (!transports.includes(transport)) throw thrown
  const { error, body } = answerBody(
    thrown,
    { native: host, method: transport, path: pathOf(transport, host), isProcedure: true },
    settings,
  )
  if (transport === 'rpc') return failedStream(body)
  if (transport === 'ws') return emitException(host.switchToWs().getClient(), body)
  throw Object.assign(new Error(body.message, { cause: error }), { extensions: body })
}

const transports: readonly string[] = ['rpc', 'ws', 'graphql']

/** The pattern of the message, or the name of the field. */
function pathOf(transport: string, host: ArgumentsHost): string {
  if (transport === 'ws') return String(host.switchToWs().getPattern())
  if (transport === 'graphql') return String(safeGet(host.getArgByIndex(3), 'fieldName'))
  const context: unknown = host.switchToRpc().getContext()
  for (const name of ['getPattern', 'getSubject', 'getTopic', 'getChannel']) {
    const get = safeGet(context, name)
    if (typeof get === 'function') return String(get.call(context))
  }
  return ''
}

/** Nest's own event for exceptions. Clients of `ws` have an `emit` too, but it tells only the server's own listeners. */
function emitException(client: unknown, body: object): void {
  const { readyState, send, emit } = client as { readyState?: unknown; send?: unknown; emit?: unknown }
  if (typeof readyState === 'number' && typeof send === 'function') {
    send.call(client, JSON.stringify({ event: 'exception', data: body }))
  } else if (typeof emit === 'function') {
    emit.call(client, 'exception', body)
  }
}
