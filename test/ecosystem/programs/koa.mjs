// Serves with the Koa that is installed, asks it, and prints what it answered.
import { createRequire } from 'node:module'
import { SlotUnavailableError } from 'error-codebook'
import { koaErrorMiddleware } from 'error-codebook/koa'
import Koa from 'koa'
import { ask } from './ask.mjs'

const { version } = createRequire(import.meta.url)('koa/package.json')

const app = new Koa()
app.use(koaErrorMiddleware())
app.use((context) => {
  if (context.path === '/taken') throw new SlotUnavailableError()
  if (context.path === '/secret') throw new Error('secret')
})

const server = app.listen(0, '127.0.0.1', async () => {
  console.log(JSON.stringify({ version, answers: await ask(server.address().port) }))
  server.close()
})
