import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Redis } from 'ioredis'
import { DoctorNotFoundError, SlotUnavailableError } from '../../../src'
import { approve, nodeDocplannerCallback, redisStore } from '../../../src/docplanner'

// One process of several: told the port of Redis, how long its lease is, when the store counts as down, and which process it is;
// tells its address, and each run of the handler.
const [redisPort, lease, storeTimeout, index] = process.argv.slice(2)
const client = new Redis(Number(redisPort), '127.0.0.1')
// Redis is killed on purpose.
client.on('error', () => {})
await once(client, 'ready')
const store = redisStore(client)
const callback = nodeDocplannerCallback({
  store: { ...store, claim: (id, token) => store.claim(id, token, Number(lease)) },
  storeTimeout: Number(storeTimeout),
  async slotBooking({ data }, { id }) {
    const { comment } = data.visit_booking_request
    if (comment?.startsWith('outage')) {
      // Each process decides otherwise, so that its own answer shows.
      if (index === '0') return approve()
      throw index === '1' ? new SlotUnavailableError() : new DoctorNotFoundError()
    }
    // The count is in Redis, so that it is of all processes.
    const runs = await client.incr(`runs:${id}`)
    if (comment === 'die' && runs === 1) process.exit(1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    // One process's answer must not pass for another's.
    if (runs > 1 && comment !== 'die') throw new SlotUnavailableError()
    return approve()
  },
})
const server = createServer(callback).listen(0, '127.0.0.1')
await once(server, 'listening')
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
process.on('disconnect', () => process.exit())
