import { nextRouteHandler } from 'error-codebook/next'
import { setup } from './setup'

/** A route handler with the options of the test at hand. */
export function route(handler: Parameters<typeof nextRouteHandler>[0]) {
  return (request: Request) => nextRouteHandler(handler, setup().options)(request)
}
