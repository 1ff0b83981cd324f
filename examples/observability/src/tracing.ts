import { SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'
import { NodeTracerProvider, SimpleSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-node'
import { errorAttributes, isExpected } from 'error-codebook/observability'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'

/** Starts to trace; a service of yours would export to a collector. */
export function startTracing(exporter: SpanExporter): NodeTracerProvider {
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  provider.register()
  return provider
}

/** One span a request. An instrumentation of HTTP would make it for you. */
export function traceRequests(tracer: Tracer): MiddlewareHandler {
  return (context, next) =>
    tracer.startActiveSpan(context.req.method, { kind: SpanKind.SERVER }, async (span) => {
      await next()
      span.updateName(`${context.req.method} ${routePath(context, -1)}`)
      span.setAttribute('http.response.status_code', context.res.status)
      span.end()
    })
}

/** Puts an error on the present span. A refusal leaves the status unset, as the conventions ask of a server. */
export function traceError(error: unknown): void {
  const span = trace.getActiveSpan()
  span?.setAttributes(errorAttributes(error))
  if (!isExpected(error)) span?.setStatus({ code: SpanStatusCode.ERROR })
}
