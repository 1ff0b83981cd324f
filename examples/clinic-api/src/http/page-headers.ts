import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'

const own = ["'self'"]
const none = ["'none'"]

/** A page runs only its own scripts and styles, calls only its own server, and stands in no other page's frame. */
export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: none,
    scriptSrc: own,
    styleSrc: own,
    connectSrc: own,
    imgSrc: [...own, 'data:'],
    baseUri: none,
    formAction: own,
    frameAncestors: none,
  },
  xFrameOptions: 'DENY',
  // For whoever serves it with HTTPS to decide.
  strictTransportSecurity: false,
})

/** Keeps personal data out of every cache. */
export const noStore = createMiddleware(async (context, next) => {
  await next()
  context.header('Cache-Control', 'no-store')
})
