import { CacheError, CacheUnavailableError } from '../../generated/errors'

const lostConnection = [
  'MaxRetriesPerRequestError',
  'ClientClosedError',
  'ClientOfflineError',
  'ConnectionTimeoutError',
  'DisconnectsClientError',
  'SocketClosedUnexpectedlyError',
]

/** Errors of Redis clients (ioredis, redis): a lost connection, or a command that the server refused. */
export function fromRedis(thrown: unknown): CacheUnavailableError | CacheError | undefined {
  const { name, message } = Object(thrown)
  const names = [name, Object(thrown).constructor?.name]
  if (lostConnection.some((each) => names.includes(each)) || message === 'Connection is closed.') {
    return new CacheUnavailableError({ cause: thrown })
  }
  return names.includes('ReplyError') ? new CacheError({ cause: thrown }) : undefined
}
