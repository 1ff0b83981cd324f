// One contender of a framework, in a process of its own: its routes throw, and the adapter answers, or code written by hand.
// Express changes the prototype of every request, so that two apps in one process would slow each other down.
import { once } from 'node:events'
import * as codebook from 'error-codebook'
import { errors } from 'error-codebook/contract'
import * as own from './hand-written.mjs'

const [framework, name] = process.argv.slice(2)
const { serve, ...contenders } = await import(`./frameworks/${framework}.mjs`)
const classes = { adapter: codebook, handWritten: own }

// A server throws many rows. With one alone, the engine would know the code they share too well.
for (const name of Object.keys(errors)) for (let i = 0; i < 100; i++) codebook.createError(name)

const cause = new Error('The connection was refused')
const port = await start()

// Asked for between batches: the processor time of this process so far, in microseconds.
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send(user + system)
})
process.send(port)

async function start() {
  const server = await serve(contenders[name], routesOf(classes[name]))
  // On a busy machine a connection may wait for its turn longer than Node would keep it.
  server.keepAliveTimeout = 0
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return server.address().port
}

function routesOf({ SlotUnavailableError, DatabaseError }) {
  return {
    '/taken': async () => {
      throw new SlotUnavailableError()
    },
    '/database': async () => {
      throw new DatabaseError({ cause, retryAfter: 30 })
    },
  }
}
