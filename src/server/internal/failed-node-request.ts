import type { IncomingMessage, ServerResponse } from 'node:http'
import { goneFromNode } from './client-gone'
import type { FailedRequest } from './failed-request'

/** What frameworks on Node keep of a request, as Node names it. `originalUrl` is whole where a router has cut its own part off. */
export interface NodeRequest extends Pick<IncomingMessage, 'headers' | 'method' | 'url'> {
  readonly originalUrl?: string
}

/** What is asked of the response. */
type NodeResponse = Pick<ServerResponse, 'getHeader'>

/**
 * A failed request of Node, as the framework has it, beside Node's own, which may be the same. A class, whose getters ask nothing
 * of the request before they are asked: each answer would pay for functions of its own, and Express makes every question costly.
 */
export class FailedNodeRequest<Native> implements FailedRequest<Native> {
  readonly native: Native
  readonly requestId: string | undefined
  readonly #request: NodeRequest
  readonly #raw: Pick<IncomingMessage, 'readableAborted'>
  readonly #response: NodeResponse

  constructor(
    native: Native,
    request: NodeRequest,
    raw: Pick<IncomingMessage, 'readableAborted'>,
    response: NodeResponse,
    requestId: string | undefined,
  ) {
    this.native = native
    this.requestId = requestId
    this.#request = request
    this.#raw = raw
    this.#response = response
  }

  get method(): string {
    return this.#request.method ?? 'GET'
  }

  get path(): string {
    const { url = '/', originalUrl = url } = this.#request
    return originalUrl.split('?', 1)[0] as string
  }

  header(name: string): string | undefined {
    return this.#request.headers[name]?.toString()
  }

  sentHeader(name: string): string | undefined {
    return this.#response.getHeader(name)?.toString()
  }

  gone(thrown: unknown): boolean {
    return goneFromNode(this.#raw)(thrown)
  }
}
