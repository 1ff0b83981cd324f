import { errorRecord, type RecordOptions } from './error-record'
import { type LogLevel, logLevel } from './log-level'
import { redact } from './redact'

/** What is used of a logger: pino, Fastify's own, the console. */
export type ErrorLogger = { readonly [Level in LogLevel]: (fields: object, message: string) => unknown }

/** What an adapter tells of the request that failed. */
export interface LoggedRequest {
  readonly requestId?: string | undefined
  readonly method?: string | undefined
  readonly path?: string | undefined
}

/**
 * Makes the `onError` of any server adapter: one log line for each error, at its level, with the request it ended.
 *
 * @example app.onError(honoErrorHandler({ onError: logErrors(pino()) }))
 * @example app.onError(honoErrorHandler({ codebook, onError: logErrors(pino(), { codebook, keys: ['diagnosis'] }) }))
 */
export function logErrors(
  logger: ErrorLogger,
  options?: RecordOptions,
): (error: unknown, request?: LoggedRequest) => void {
  return (error, { requestId, method, path } = {}) => {
    const record = errorRecord(error, options)
    const request = redact({ id: requestId, method, path }, options) as { readonly [field: string]: string }
    const where = [request.method, request.path].filter(Boolean).join(' ')
    logger[logLevel(error, options)](
      { error: record, request },
      where === '' ? record.name : `${where}: ${record.name}`,
    )
  }
}
