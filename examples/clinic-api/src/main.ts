import { apiVersion } from 'error-codebook/contract'
import { createApp } from './app'
import { banner } from './banner'
import { createClock } from './clock'
import { listen } from './http/listen'
import { pagesToOpen } from './routes/pages'
import { readSettings } from './settings'
import { startFailure } from './start-failure'
import { stopOnSignal } from './stop-on-signal'

try {
  const settings = readSettings(process.env)
  const { PORT, HOST, DATA_DIR: dataFolder } = settings
  const where = dataFolder === undefined ? 'in memory' : `in ${dataFolder}`
  console.log(`clinic-api ${apiVersion} starts: opening its database ${where} ...`)
  const clinic = await createApp(settings)
  const server = await listen(clinic.app, PORT, HOST)
  const { url } = server
  const { tokens } = clinic
  const now = createClock(settings.CLINIC_NOW)()
  console.log(banner({ url, now, pages: pagesToOpen(), dataFolder, tokens, visit: await clinic.nextVisit() }))

  stopOnSignal(async (deadline) => {
    await server.close(deadline)
    await clinic.close()
  })
} catch (failure) {
  console.error(`clinic-api: ${await startFailure(failure, { command: 'npm start' })}`)
  process.exit(1)
}
