import type { CallbackStore } from './store'

/** The part of an ioredis client that is used. `Redis` and `Cluster` both have it. */
export interface RedisClient {
  eval(script: string, numberOfKeys: number, ...keysAndArguments: string[]): Promise<unknown>
}

/** Options of `redisStore`. */
export interface RedisStoreOptions {
  /** The prefix of its keys. Default: `docplanner:`. */
  readonly keyPrefix?: string | undefined
}

// A value is `?` and the token of the process that works on it, or `=` and the answer.
const claim = `
local found = redis.call('GET', KEYS[1])
if found then return found end
redis.call('SET', KEYS[1], '?' .. ARGV[1], 'PX', ARGV[2])
return false`

const settle = `
local found = redis.call('GET', KEYS[1])
if found and found ~= '?' .. ARGV[1] then return 0 end
redis.call('SET', KEYS[1], '=' .. ARGV[2], 'PX', ARGV[3])
return 1`

const release = `
if redis.call('GET', KEYS[1]) == '?' .. ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1`

/**
 * Keeps answers in Redis, for all processes that share it.
 *
 * @example docplannerCallback({ slotBooking, store: redisStore(new Redis()) })
 */
export function redisStore(client: RedisClient, { keyPrefix = 'docplanner:' }: RedisStoreOptions = {}): CallbackStore {
  const run = (script: string, id: string, ...values: string[]) => client.eval(script, 1, keyPrefix + id, ...values)
  return {
    async claim(id, token, lease) {
      const found = await run(claim, id, token, String(lease))
      if (typeof found !== 'string') return { state: 'claimed' }
      return found.startsWith('=') ? { state: 'answered', answer: found.slice(1) } : { state: 'running' }
    },
    settle: async (id, token, answer, keep) => (await run(settle, id, token, answer, String(keep))) === 1,
    async release(id, token) {
      await run(release, id, token)
    },
  }
}
