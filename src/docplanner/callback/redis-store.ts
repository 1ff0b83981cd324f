import type { CallbackStore } from './store'

/** What is used of an ioredis client: `Redis` and `Cluster` both have it. */
export interface RedisClient {
  eval(script: string, numberOfKeys: number, ...keysAndArguments: string[]): Promise<unknown>
}

/** What a store in Redis may be told. */
export interface RedisStoreOptions {
  /** What its keys begin with: `docplanner:`. */
  readonly keyPrefix?: string | undefined
}

// A value is `?` and the token of who works on it, or `=` and the answer.
const claim = `
local known = redis.call('GET', KEYS[1])
if known then return known end
redis.call('SET', KEYS[1], '?' .. ARGV[1], 'PX', ARGV[2])
return false`

const settle = `
local known = redis.call('GET', KEYS[1])
if known and known ~= '?' .. ARGV[1] then return 0 end
redis.call('SET', KEYS[1], '=' .. ARGV[2], 'PX', ARGV[3])
return 1`

const release = `
if redis.call('GET', KEYS[1]) == '?' .. ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1`

/**
 * Keeps answers in Redis, for as many processes as share it.
 *
 * @example docplannerCallback({ slotBooking, store: redisStore(new Redis()) })
 */
export function redisStore(client: RedisClient, { keyPrefix = 'docplanner:' }: RedisStoreOptions = {}): CallbackStore {
  const run = (script: string, id: string, ...given: string[]) => client.eval(script, 1, keyPrefix + id, ...given)
  return {
    async claim(id, token, lease) {
      const known = await run(claim, id, token, String(lease))
      if (typeof known !== 'string') return { state: 'claimed' }
      return known.startsWith('=') ? { state: 'answered', answer: known.slice(1) } : { state: 'running' }
    },
    settle: async (id, token, answer, keep) => (await run(settle, id, token, answer, String(keep))) === 1,
    async release(id, token) {
      await run(release, id, token)
    },
  }
}
