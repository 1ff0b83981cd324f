import { serve } from '@hono/node-server'
import { ConsoleSpanExporter } from '@opentelemetry/sdk-trace-node'
import { destination } from 'pino'
import { createApp } from './app'
import { createLogger } from './logger'
import { startTracing } from './tracing'

// Log lines go to stdout; spans are printed there too.
startTracing(new ConsoleSpanExporter())
const logger = createLogger(destination(1))
const port = Number(process.env.PORT || 8000)
serve({ fetch: createApp(logger, process.env.INSURER || 'http://127.0.0.1:59999').fetch, port }, (address) =>
  logger.info(address, 'Listening'),
)
