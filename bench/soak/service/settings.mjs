import { postgresMapper } from 'error-codebook/mappers'
import { createRateLimiter } from 'error-codebook/rate-limit'
import { constraints } from './schema.mjs'

/** The largest body that is read, in bytes. */
export const bodyLimit = 10_000

/** Where Docplanner calls. It is not a patient, and has no limit. */
export const callbackPath = '/docplanner'

/** What both apps are told: the rows of the database's errors, and whose requests are counted. */
export function settingsOf(redis, callerOf) {
  const limiter = createRateLimiter({ store: redis, onStoreDown: 'closed' })
  return {
    mappers: [postgresMapper(constraints)],
    rateLimit(context) {
      const { path, user = 'nobody' } = callerOf(context)
      return path === callbackPath ? undefined : limiter.check({ key: user, role: 'patient' })
    },
  }
}
