import { classOf, errorOf } from '../../core/codebook'
import { safeGet, safePick } from '../../core/safe-get'
import type { ErrorMapper } from '../../core/to-api-error'
import { causesOf } from './causes'

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

/**
 * The clinic's rows for errors of Redis clients (ioredis, redis), also inside other errors: a lost connection, or a command that the
 * server refused.
 */
export const fromRedis: ErrorMapper = (thrown, table) => {
  const row = causesOf(thrown)
    .map(rowOf)
    .find((each) => each !== undefined)
  return row === undefined || !classOf(table, row) ? undefined : errorOf(table, row, { cause: thrown })
}

function rowOf(thrown: unknown): 'CACHE_UNAVAILABLE' | 'CACHE_ERROR' | undefined {
  const { name, constructor: Class } = safePick(thrown, 'name', 'constructor')
  // What the server refuses is of a subclass in redis.
  const parent: unknown = typeof Class === 'function' ? Object.getPrototypeOf(Class) : undefined
  const names = [name, safeGet(Class, 'name'), safeGet(parent, 'name')]
  const isOneOf = (classNames: readonly string[]) => classNames.some((each) => names.includes(each))
  const message = String(safeGet(thrown, 'message'))
  const isLost = isOneOf(lostConnection) || lostMessages.includes(message) || noSentinel.test(message)
  return isLost ? 'CACHE_UNAVAILABLE' : isOneOf(refusedCommand) ? 'CACHE_ERROR' : undefined
}
