import { CacheError, CacheUnavailableError } from '../../generated/errors'

/** Classes of both clients. Those of redis have no name of their own. */
const lostConnection = [
  'MaxRetriesPerRequestError',
  'ClusterAllFailedError',
  'ClientClosedError',
  'ClientOfflineError',
  'ConnectionTimeoutError',
  'DisconnectsClientError',
  'RootNodesUnavailableError',
  'SocketClosedUnexpectedlyError',
  'SocketTimeoutError',
]

/** What ioredis says with a plain Error. */
const lostMessages = [
  'Connection is closed.',
  'Command timed out',
  'Command aborted due to connection close',
  "Stream isn't writeable and enableOfflineQueue options is false",
  "Cluster isn't ready and enableOfflineQueue options is false",
  'None of startup nodes is available',
]

/** What it says when it may not try again; the last cause follows. */
const noSentinel = /^All sentinels are unreachable\b/

const refusedCommand = ['ReplyError', 'ErrorReply']

/** Errors of Redis clients (ioredis, redis): a lost connection, or a command that the server refused. */
export function fromRedis(thrown: unknown): CacheUnavailableError | CacheError | undefined {
  const { name, message, constructor: made } = Object(thrown)
  // What the server refuses is of a subclass in redis.
  const names = [name, made?.name, Object.getPrototypeOf(Object(made)).name]
  const isOneOf = (known: readonly string[]) => known.some((each) => names.includes(each))
  const isLost = isOneOf(lostConnection) || lostMessages.includes(message) || noSentinel.test(String(message))
  if (isLost) return new CacheUnavailableError({ cause: thrown })
  return isOneOf(refusedCommand) ? new CacheError({ cause: thrown }) : undefined
}
