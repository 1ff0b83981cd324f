import type { IncomingMessage, ServerResponse } from 'node:http'
import { docplannerMediaTypes } from '../../../src/docplanner'
import { listen, type RunningServer } from '../listen'

/** What Docplanner says of a queue without notifications. */
const empty = { errors: [], message: 'No notifications found' }

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Docplanner's notification endpoints on a real port: first in, first out, and forgotten once handed out. */
export interface DocplannerQueue extends RunningServer {
  readonly baseUrl: string
  readonly notifications: unknown[]
  /** What the next requests are answered with, before the queue is looked at. */
  readonly answers: Answer[]
  /** Every request so far: its method, path and token. */
  readonly requests: {
    readonly line: string
    readonly token: string | undefined
    readonly accept: string | undefined
  }[]
}

/** Starts a queue. */
export async function docplannerQueue(...notifications: unknown[]): Promise<DocplannerQueue> {
  const requests: DocplannerQueue['requests'] = []
  const answers: Answer[] = []
  const server = await listen((request, response) => {
    const { authorization, accept } = request.headers
    requests.push({ line: `${request.method} ${request.url}`, token: authorization, accept })
    const answer = answers.shift()
    if (answer) return answer(request, response)
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    if (pathname === '/api/v3/integration/notifications') {
      return notifications.length > 0 ? json(response, 200, notifications.shift()) : json(response, 404, empty)
    }
    if (pathname === '/api/v3/integration/notifications/multiple') {
      const pulled = notifications.splice(0, Number(searchParams.get('limit') ?? 1))
      const body = { notifications: pulled, remaining: notifications.length }
      return pulled.length > 0 ? json(response, 200, body) : json(response, 404, empty)
    }
    response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not Found</h1>')
  })
  return { ...server, baseUrl: `${server.url}/api/v3/integration`, notifications, answers, requests }
}

/** Answers as Docplanner's API does. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const type = status < 400 ? docplannerMediaTypes.success : docplannerMediaTypes.error
  response.writeHead(status, { 'Content-Type': type, ...headers }).end(JSON.stringify(body))
}
