import { trace } from '@opentelemetry/api'
import { errorRecord } from 'error-codebook/observability'
import { type DestinationStream, type Logger, pino } from 'pino'

/** What this service keeps out of its logs beside passwords, tokens and the like. */
export const secrets = { keys: ['diagnosis'], patterns: [/\bMRN-\d+\b/g] }

/** A logger whose lines name the trace that they belong to, and hold no secret of an error, whoever logs it. */
export function createLogger(destination: DestinationStream): Logger {
  return pino({ mixin: presentTrace, serializers: { err: (error) => errorRecord(error, secrets) } }, destination)
}

function presentTrace(): object {
  const { traceId, spanId } = trace.getActiveSpan()?.spanContext() ?? {}
  return traceId === undefined ? {} : { trace_id: traceId, span_id: spanId }
}
