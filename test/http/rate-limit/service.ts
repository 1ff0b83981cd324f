import { once } from 'node:events'
import { Redis } from 'ioredis'
import { listen } from '../../support/listen'
import { limitedApp } from './limited-app'

// One process of several: told the port of Redis, what to do without it and when it counts as down; tells its address.
const [redisPort, onStoreDown, storeTimeout] = process.argv.slice(2)
const store = new Redis(Number(redisPort), '127.0.0.1')
// Redis is killed on purpose.
store.on('error', () => {})
await once(store, 'ready')
const options = { onStoreDown: onStoreDown as 'open' | 'closed', storeTimeout: Number(storeTimeout) }
const { url } = await listen(limitedApp({ store, ...options }))
process.send?.(url)
process.on('disconnect', () => process.exit())
