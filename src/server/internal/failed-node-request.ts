import type { IncomingMessage } from 'node:http'
import type { FailedRequest } from './answer'
import { goneFromNode } from './client-gone'

/** A failed request of Node. A class: each answer would pay for functions of its own, which most never call. */
export class FailedNodeRequest<Native> implements FailedRequest<Native> {
  readonly native: Native
  readonly requestId: string | undefined
  readonly #incoming: Pick<IncomingMessage, 'headers' | 'method' | 'readableAborted'>
  readonly #url: string

  constructor(
    native: Native,
    incoming: Pick<IncomingMessage, 'headers' | 'method' | 'readableAborted'>,
    url: string,
    requestId: string | undefined,
  ) {
    this.native = native
    this.requestId = requestId
    this.#incoming = incoming
    this.#url = url
  }

  get method(): string {
    return this.#incoming.method ?? 'GET'
  }

  get path(): string {
    return this.#url.split('?', 1)[0] ?? '/'
  }

  header(name: string): string | undefined {
    return this.#incoming.headers[name]?.toString()
  }

  gone(thrown: unknown): boolean {
    return goneFromNode(this.#incoming)(thrown)
  }
}
