import type { Driver } from '../driver'
import { elysiaDriver } from './elysia'
import { expressDriver } from './express'
import { fastifyDriver } from './fastify'
import { fetchDriver } from './fetch'
import { h3Driver } from './h3'
import { honoDriver } from './hono'
import { koaDriver } from './koa'
import { nestDriver, nestFastifyDriver } from './nestjs'
import { nextDriver } from './next'

/** Every framework of the suite, in the order of the table's columns. */
export const drivers: readonly Driver[] = [
  expressDriver,
  fastifyDriver,
  honoDriver,
  koaDriver,
  fetchDriver,
  nestDriver,
  nestFastifyDriver,
  h3Driver,
  elysiaDriver,
  nextDriver,
]
