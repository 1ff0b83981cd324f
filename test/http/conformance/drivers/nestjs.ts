import type { AddressInfo } from 'node:net'
import { type INestApplication, ValidationPipe } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import express from 'express'
import { ApiErrorFilter, nestApiHeaders, validationPipeOptions } from '../../../../src/server/nestjs'
import type { RunningServer } from '../../../support/listen'
import { bodyLimit, type Driver, type Setup, validatedLimit } from '../driver'
import { noForms } from './fastify'
import { nestModule } from './nest-module'

const fields = { email: ['email must be a string'], 'items.1.name': ['name must be a string'] }

export const nestDriver: Driver = {
  name: 'NestJS',
  without: {},
  unsupportedType: 'application/json; charset=utf-99',
  fields,
  async start({ options, handle }) {
    const app = await NestFactory.create<NestExpressApplication>(nestModule(handle), {
      logger: false,
      bodyParser: false,
    })
    app.disable('x-powered-by')
    app.use('/validated', express.json({ limit: validatedLimit }))
    app.useBodyParser('json', { limit: bodyLimit })
    return serve(app, options)
  },
}

export const nestFastifyDriver: Driver = {
  name: 'NestJS on Fastify',
  without: noForms,
  fields,
  async start({ options, handle }) {
    const adapter = new FastifyAdapter({ bodyLimit })
    adapter.getInstance().addHook('onRoute', (route) => {
      if (route.url === '/validated') route.bodyLimit = validatedLimit
    })
    return serve(
      await NestFactory.create<NestFastifyApplication>(nestModule(handle), adapter, { logger: false }),
      options,
    )
  },
}

async function serve(app: INestApplication, options: Setup['options']): Promise<RunningServer> {
  app.use(nestApiHeaders(options))
  app.useGlobalPipes(new ValidationPipe(validationPipeOptions({}, options)))
  app.useGlobalFilters(new ApiErrorFilter(options))
  const server = await app.listen(0, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () => {
      server.closeAllConnections()
      return app.close()
    },
  }
}
