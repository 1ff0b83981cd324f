// Prints how the entries take each other's errors. Argument: import or require.
import { createRequire } from 'node:module'
import express from 'express'
import { Hono } from 'hono'

const require = createRequire(import.meta.url)
const load = process.argv[2] === 'require' ? require : (specifier) => import(specifier)
const [index, client, core, docplanner, forExpress, forHono, forZod] = await Promise.all(
  ['', '/client', '/core', '/docplanner', '/express', '/hono', '/zod'].map((path) => load(`error-codebook${path}`)),
)
// The other module system's copy of the classes.
const other = process.argv[2] === 'require' ? await import('error-codebook') : require('error-codebook')

const parsed = client.parseErrorBody(new index.SlotUnavailableError().toJSON(), { status: 409 })
const unnamed = client.parseErrorBody('<html>', { status: 502 })
const invalid = forZod.validationError([{ path: ['doctor_id'], message: 'Doctor is required' }])

const app = new Hono()
app.onError(forHono.honoErrorHandler())
app.get('/', () => {
  throw new other.SlotUnavailableError()
})

console.log(
  JSON.stringify({
    clientMakesIndexClass: parsed instanceof index.SlotUnavailableError && parsed instanceof other.SlotUnavailableError,
    clientMakesCoreBase: parsed instanceof core.ApiError,
    clientMakesHttpError: unnamed instanceof index.HttpError && unnamed instanceof core.HttpError,
    clientKnowsIndexError: client.isApiError(new index.SlotUnavailableError(), 'SLOT_UNAVAILABLE'),
    zodMakesIndexClass: invalid instanceof index.ValidationFailedError,
    docplanner: docplanner.docplannerAnswer(new other.SlotUnavailableError()).body,
    hono: (await app.request('/')).status,
    express: await answeredByExpress(),
  }),
)

async function answeredByExpress() {
  const server = express()
    .get('/', () => {
      throw new other.SlotUnavailableError()
    })
    .use(forExpress.expressErrorHandler())
    .listen(0)
  await new Promise((listening) => server.once('listening', listening))
  const response = await fetch(`http://localhost:${server.address().port}`)
  const error = await client.parseErrorResponse(response)
  server.close()
  return [response.status, error instanceof index.SlotUnavailableError]
}
