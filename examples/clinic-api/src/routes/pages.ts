import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { HttpError } from 'error-codebook'
import { type Context, Hono } from 'hono'
import type { ClinicEnv } from '../http/context'
import { homePage } from '../page/home'

const publicFolder = fileURLToPath(new URL('../../public', import.meta.url))
const bookingFolder = fileURLToPath(new URL('../../../booking-web/dist', import.meta.url))

/** The pages that are served, and what each is for. */
export function pagesToOpen(): [path: string, purpose: string][] {
  const home: [string, string] = ['/', 'every error and status']
  if (!existsSync(bookingFolder)) return [home]
  return [home, ['/booking/', 'book as a patient'], ['/booking/?rehearse', 'and choose how it fails']]
}

/** The page that shows the contract, its assets, and the booking page where it has been built. */
export function pageRoutes(): Hono<ClinicEnv> {
  const routes = new Hono<ClinicEnv>()
  routes.get('/', (context) => context.html(homePage({ bookingPage: existsSync(bookingFolder) })))
  routes.get('/assets/*', files(publicFolder, '/assets'), missing)
  if (existsSync(bookingFolder)) {
    routes.get('/booking', (context) => context.redirect('/booking/'))
    routes.get('/booking/*', files(bookingFolder, '/booking'), missing)
  }
  return routes
}

function files(root: string, prefix: string) {
  return serveStatic<ClinicEnv>({ root, rewriteRequestPath: (path) => path.slice(prefix.length) })
}

/** Without it, a path that has a route but no file would count as a wrong method. */
function missing(_: Context): never {
  throw new HttpError(404)
}
