import { ConfigError } from 'error-codebook'
import { createApp } from './app'
import { banner } from './banner'
import { createClock } from './clock'
import { listen } from './http/listen'
import { readSettings } from './settings'

try {
  const settings = readSettings(process.env)
  const clinic = await createApp(settings)
  const server = await listen(clinic.app, settings.PORT, settings.HOST)
  console.log(banner(server.url, clinic.tokens, createClock(settings.CLINIC_NOW)(), settings.WORKING_HOURS))

  const stop = async () => {
    await server.close()
    await clinic.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
} catch (failure) {
  const setting = failure instanceof ConfigError
  console.error(`clinic-api: ${setting ? 'bad settings: ' : 'cannot start: '}${messageOf(failure)}`)
  process.exit(1)
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure)
}
