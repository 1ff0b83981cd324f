// Throws the errors of SDKs in handlers of several servers, for each status of the upstream and for no answer, and prints the answers.
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { expressErrorHandler } from 'error-codebook/express'
import { fastifyErrorPlugin } from 'error-codebook/fastify'
import { honoErrorHandler } from 'error-codebook/hono'
import { koaErrorMiddleware } from 'error-codebook/koa'
import express from 'express'
import Fastify from 'fastify'
import { Hono } from 'hono'
import Koa from 'koa'
import { sdkCalls } from './sdk-calls.mjs'

let thrown
const fail = async () => {
  throw thrown
}

const headers = {
  'Content-Type': 'application/json',
  'WWW-Authenticate': 'Bearer realm="upstream"',
  'Retry-After': '1',
  'X-Request-Id': 'upstream',
  'Request-Id': 'upstream',
}
const body = { message: 'upstream', msg: 'upstream', code: 20003, error: { message: 'upstream', type: 'upstream' } }
let status
const upstream = await listen(
  createServer((request, response) => {
    request.resume()
    response.writeHead(status, headers).end(JSON.stringify({ ...body, status }))
  }),
)

const expressApp = express().get('/', fail).use(expressErrorHandler())
const fastifyApp = Fastify()
fastifyApp.register(fastifyErrorPlugin)
fastifyApp.register(async (scope) => scope.get('/', fail))
const honoApp = new Hono().get('/', fail)
honoApp.onError(honoErrorHandler())
const koaApp = new Koa().use(koaErrorMiddleware()).use(fail)
await fastifyApp.ready()
const servers = {
  express: await listen(createServer(expressApp)),
  fastify: await listen(createServer((request, response) => fastifyApp.routing(request, response))),
  hono: await listen(createServer(getRequestListener(honoApp.fetch))),
  koa: await listen(createServer(koaApp.callback())),
}

const answers = {}
for (status of [401, 403, 404, 429, 500, 503]) await askAll(status)
await new Promise((resolve) => upstream.server.close(resolve).closeAllConnections())
await askAll('no answer')
process.stdout.write(JSON.stringify(answers), () => process.exit())

async function askAll(kind) {
  for (const [name, call] of Object.entries(sdkCalls(upstream.url))) {
    thrown = await call().then(
      () => new Error(`${name} did not fail`),
      (error) => error,
    )
    for (const [framework, { url }] of Object.entries(servers)) {
      const response = await fetch(url)
      const told = ['WWW-Authenticate', 'Retry-After'].map((header) => response.headers.get(header))
      answers[`${name}, ${kind}: ${framework}`] = [response.status, await response.text(), ...told]
    }
  }
}

async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${server.address().port}` }
}
