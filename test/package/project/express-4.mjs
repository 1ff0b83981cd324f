// Serves with the Express whose folder is the argument, asks it, and prints what it answered.
import { createRequire } from 'node:module'
import { SlotUnavailableError } from 'error-codebook'
import { expressApiHeaders, expressErrorHandler, expressNotFoundHandler } from 'error-codebook/express'

const require = createRequire(import.meta.url)
const express = require(process.argv[2])
const { version } = require(`${process.argv[2]}/package.json`)

const app = express()
app.use(expressApiHeaders())
app.use(express.json())
app.get('/taken', () => {
  throw new SlotUnavailableError()
})
app.post('/taken', (request, response) => response.json(request.body))
app.use(
  '/doctors',
  express.Router().get('/:id', (_, response) => response.json({})),
)
app.use(expressNotFoundHandler())
app.use(expressErrorHandler())

const server = app.listen(0, async () => {
  const base = `http://localhost:${server.address().port}`
  const malformed = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' }
  const responses = await Promise.all([
    fetch(`${base}/taken`),
    fetch(`${base}/nowhere`),
    fetch(`${base}/taken`, malformed),
    fetch(`${base}/doctors/5`, { method: 'DELETE' }),
  ])
  const answers = await Promise.all(
    responses.map(async (response) => ({
      status: response.status,
      version: response.headers.get('X-API-Version'),
      allow: response.headers.get('Allow'),
      body: await response.text(),
    })),
  )
  console.log(JSON.stringify({ version, answers }))
  server.close()
})
