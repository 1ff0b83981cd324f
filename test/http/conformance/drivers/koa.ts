import type { IncomingMessage, ServerResponse } from 'node:http'
import express from 'express'
import Koa, { type Context } from 'koa'
import { koaErrorMiddleware } from '../../../../src/server/koa'
import { listen } from '../../../support/listen'
import { bodyLimit, type Driver, firstHalf, handledHeaders } from '../driver'
import { written } from './first-half'

export const koaDriver: Driver = {
  name: 'Koa',
  without: {
    'Malformed form data: 400':
      'Koa parses no forms by itself. With `@koa/multer` or koa-body: see [Errors of libraries](#by-library).',
    'Framework validation: the validation row with the field map':
      'Koa has no validation: throw `validationError(issues)`.',
  },
  // A connect parser leaves what it does not know alone, but for a charset.
  unsupportedType: 'application/json; charset=utf-99',
  start({ options, handle }) {
    const app = new Koa()
    app.use(koaErrorMiddleware(options))
    const routes: { readonly [route: string]: (context: Context) => unknown } = {
      'GET /handled': async (context) => {
        context.set(handledHeaders)
        context.body = await handle(context.state.requestId, (name, value) => context.set(name, value))
      },
      'POST /json': async (context) => {
        context.body = await readJson(context)
      },
      'GET /sent': async (context) => {
        context.status = 200
        await written(context.res, firstHalf)
        await handle()
      },
    }
    app.use(async (context) => {
      const method = context.method === 'HEAD' ? 'GET' : context.method
      const route = routes[`${method} ${context.path}`]
      if (route) return route(context)
      // As @koa/router's allowedMethods() does.
      const served = Object.keys(routes).filter((each) => each.endsWith(` ${context.path}`))
      if (served.length > 0) {
        context.status = 405
        context.set('Allow', served.some((each) => each.startsWith('GET')) ? 'GET, HEAD' : 'POST')
      }
    })
    return listen(app.callback())
  },
}

const parse = express.json({ limit: bodyLimit })

function readJson({ req, res }: Context): Promise<unknown> {
  const request = req as IncomingMessage & { body?: unknown }
  return new Promise((resolve, reject) => {
    parse(request, res as ServerResponse, (error) => (error ? reject(error) : resolve(request.body)))
  })
}
