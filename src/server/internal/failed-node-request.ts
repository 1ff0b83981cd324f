import type { IncomingMessage } from 'node:http'
import type { FailedRequest } from './answer'
import { goneFromNode } from './client-gone'

/**
 * A failed request of Node, as the framework has it, beside Node's own, which may be the same. A class: each answer would pay for
 * functions of its own, which most never call.
 */
export class FailedNodeRequest<Native> implements FailedRequest<Native> {
  readonly native: Native
  readonly requestId: string | undefined
  readonly #request: Pick<IncomingMessage, 'headers' | 'method'>
  readonly #raw: Pick<IncomingMessage, 'readableAborted'>
  readonly #url: string

  constructor(
    native: Native,
    request: Pick<IncomingMessage, 'headers' | 'method'>,
    raw: Pick<IncomingMessage, 'readableAborted'>,
    url: string,
    requestId: string | undefined,
  ) {
    this.native = native
    this.requestId = requestId
    this.#request = request
    this.#raw = raw
    this.#url = url
  }

  get method(): string {
    return this.#request.method ?? 'GET'
  }

  get path(): string {
    return this.#url.split('?', 1)[0] ?? '/'
  }

  header(name: string): string | undefined {
    return this.#request.headers[name]?.toString()
  }

  gone(thrown: unknown): boolean {
    return goneFromNode(this.#raw)(thrown)
  }
}
