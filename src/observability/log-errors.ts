import { escapeControls } from '../core/escape-controls'
import { errorRecord, type RecordOptions } from './error-record'
import { type LogLevel, logLevel } from './log-level'
import { redact } from './redact'

/** The methods of a logger that are called: pino's, Fastify's or the console's. */
export type ErrorLogger = { readonly [Level in LogLevel]: (fields: object, message: string) => unknown }

/** The facts of the failed request that an adapter passes to `onError`. */
export interface LoggedRequest {
  readonly requestId?: string | undefined
  readonly method?: string | undefined
  readonly path?: string | undefined
}

/**
 * Makes the `onError` of any server adapter. It logs one line per error, at the error's level, with the request.
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
    const request = loggableRequest({ id: requestId, method, path }, options)
    const where = [request.method, request.path].filter(Boolean).join(' ')
    logger[logLevel(error, options)](
      { error: record, request },
      where === '' ? record.name : `${where}: ${record.name}`,
    )
  }
}

function loggableRequest(request: object, options: RecordOptions | undefined): { readonly [field: string]: unknown } {
  const fields = Object.entries(redact(request, options) as object)
  // After the redaction: a pattern could miss a secret next to an escaped character.
  return Object.fromEntries(
    fields.map(([name, held]) => [name, typeof held === 'string' ? escapeControls(held) : held]),
  )
}
