import type { ServerResponse } from 'node:http'
import { listen, type RunningServer } from '../listen'
import { broken } from './broken'
import type { Case } from './case'
import { foreign } from './foreign'
import { house } from './house'
import { otherServers } from './other-servers'

export type { Case } from './case'
export { recordOf } from './record'

/** Every body that a client meets. */
export const corpus: readonly Case[] = [...house, ...foreign, ...otherServers, ...broken]

/** A request's path for each way to be left without an answer. */
export const silences = { hang: '/hang', reset: '/reset' } as const

/** One real server for all of them: case 5 is at `/5`. */
export function serveCorpus(): Promise<RunningServer> {
  return listen((request, response) => {
    if (request.url === silences.hang) return
    if (request.url === silences.reset) return void request.socket.destroy()
    const found = corpus[Number(request.url?.slice(1))]
    if (found === undefined) response.writeHead(204).end()
    else send(response, found)
  })
}

function send(response: ServerResponse, { status, headers = {}, body }: Case): void {
  response.writeHead(status, headers).end(body)
}
