import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Redis } from 'ioredis'
import { SlotUnavailableError } from '../../../src'
import { approve, nodeDocplannerCallback, redisStore } from '../../../src/docplanner'

// One process of several: told the port of Redis and how long its lease is; tells its address, and each run of the handler.
const [redisPort, lease] = process.argv.slice(2)
const client = new Redis(Number(redisPort), '127.0.0.1')
await once(client, 'ready')
const store = redisStore(client)
const callback = nodeDocplannerCallback({
  store: { ...store, claim: (id, token) => store.claim(id, token, Number(lease)) },
  storeTimeout: 4000,
  async slotBooking({ data }, { id }) {
    const { comment } = data.visit_booking_request
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
