import { createServer } from 'node:http'
import { expressApiHeaders, expressErrorHandler } from 'error-codebook/express'
import express from 'express'
import { ofSuccess, reply, requestIdOf, version } from '../hand-written.mjs'

export const adapter = { before: expressApiHeaders(), onError: expressErrorHandler() }

export const handWritten = {
  before(request, response, next) {
    request.id = requestIdOf(request.headers['x-request-id'])
    response.setHeader(...version)
    response.setHeader('X-Request-Id', request.id)
    next()
  },
  onError(thrown, _, response, next) {
    if (response.headersSent) return next(thrown)
    const { status, headers, body } = reply(thrown)
    response.statusCode = status
    for (const name of ofSuccess) response.removeHeader(name)
    for (const name in headers) response.setHeader(name, headers[name])
    response.end(body)
  },
}

export function serve({ before, onError }, routes) {
  const app = express().disable('x-powered-by')
  app.use(before)
  for (const [path, fail] of Object.entries(routes)) app.get(path, fail)
  app.use(onError)
  return createServer(app)
}
