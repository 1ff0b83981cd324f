// Answers by the MSW whose folder is the argument, and prints what fetch and the client make of it.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { parseErrorResponse, safe } from 'error-codebook/client'
import * as ours from 'error-codebook/msw'

const require = createRequire(`${process.argv[2]}/package.json`)
const load = (name) => import(pathToFileURL(require.resolve(name)))
const { version } = require('./package.json')
const { http } = await load('msw')
const { setupServer } = await load('msw/node')

const address = 'http://clinic.test/api/appointments'
const { respondWith } = ours
const resolvers = {
  row: respondWith('SLOT_UNAVAILABLE'),
  limit: respondWith('RATE_LIMIT_EXCEEDED', { retryAfter: 5 }),
  newer: ours.respondWithNewerRow(),
  html: ours.respondWithHtml(),
  half: ours.respondTruncated(respondWith('SLOT_UNAVAILABLE')),
  empty: ours.respondWithEmptyBody(),
  type: ours.respondWithContentType(respondWith('SLOT_UNAVAILABLE')),
  slow: ours.respondSlowly(respondWith('SLOT_UNAVAILABLE'), 20),
  network: ours.respondWithNetworkFailure(),
}

const server = setupServer()
server.listen({ onUnhandledRequest: 'error' })
const answers = {}
for (const [name, resolver] of Object.entries(resolvers)) {
  server.use(http.post(address, resolver))
  const call = () => fetch(address, { method: 'POST' })
  const { error } = await safe(call)
  const response = await call().catch(() => undefined)
  const headers = response && Object.fromEntries(response.headers)
  answers[name] = {
    error: error.error,
    status: error.status,
    reason: error.reason,
    retryAfter: error.retryAfter,
    version: headers?.['x-api-version'],
    type: headers?.['content-type'],
    parsed: response && (await parseErrorResponse(response)).error,
  }
  server.resetHandlers()
}
server.close()
console.log(JSON.stringify({ node: process.version, msw: version, answers }))
