import Boom from '@hapi/boom'
import { HttpException, InternalServerErrorException } from '@nestjs/common'
import { TRPCError } from '@trpc/server'
import { HTTPError } from 'h3'
import { HTTPException } from 'hono/http-exception'
import createHttpError from 'http-errors'
import { z } from 'zod'
import { insideHeaders, type Plant, type PlantedValue, withSecrets } from './planted-value'

const error = (plant: Plant, fields: object) => Object.assign(withSecrets(new Error(plant('message')), plant), fields)

function invalid(plant: Plant): Error {
  const schema = z.object({ email: z.email(), age: z.custom(() => false, plant('issue')) })
  const { error: thrown } = schema.safeParse({ email: plant('email'), age: 1 }, { reportInput: true })
  return withSecrets(thrown as Error, plant)
}

function boom(thrown: Boom.Boom, plant: Plant): Error {
  Object.assign(thrown.output.headers, insideHeaders(plant))
  Object.assign(thrown.output.payload, { message: plant('payload'), attributes: plant('attributes') })
  return withSecrets(thrown, plant)
}

/** Errors of frameworks and libraries. The message of a 4xx that is made for the client has no secret. */
export const libraryErrors: readonly PlantedValue[] = [
  ['http-errors, a 404 to be shown', (plant) => withSecrets(createHttpError(404, 'No such doctor'), plant)],
  [
    'http-errors, a 404 not to be shown',
    (plant) => withSecrets(createHttpError(404, plant('message'), { expose: false }), plant),
  ],
  ['http-errors, a 503', (plant) => withSecrets(createHttpError(503, plant('message')), plant)],
  ['boom, a 404', (plant) => boom(Boom.notFound('No such doctor', { query: plant('data') }), plant)],
  ['boom, a 502', (plant) => boom(Boom.badGateway(plant('message'), { query: plant('data') }), plant)],
  [
    "Hono's HTTPException, a 403 with a response",
    (plant) =>
      withSecrets(
        new HTTPException(403, { res: new Response(plant('body'), { headers: insideHeaders(plant) }) }),
        plant,
      ),
  ],
  ["Hono's HTTPException, a 502", (plant) => withSecrets(new HTTPException(502, { message: plant('message') }), plant)],
  [
    "h3's HTTPError, a 503",
    (plant) =>
      withSecrets(
        new HTTPError({
          status: 503,
          statusText: plant('status-text'),
          message: plant('message'),
          data: { query: plant('data') },
          body: { query: plant('body') },
        }),
        plant,
      ),
  ],
  ["Nest's HttpException, a 404", (plant) => withSecrets(new HttpException({ query: plant('response') }, 404), plant)],
  ["Nest's exception, a 500", (plant) => withSecrets(new InternalServerErrorException(plant('message')), plant)],
  [
    'a TRPCError',
    (plant) => withSecrets(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: plant('message') }), plant),
  ],
  [
    'an ORPCError of an upstream',
    (plant) =>
      error(plant, {
        name: 'ORPCError',
        code: 'BAD_GATEWAY',
        status: 502,
        defined: true,
        data: { query: plant('data') },
      }),
  ],
  [
    'PostgreSQL, a constraint',
    (plant) =>
      error(plant, {
        code: '23505',
        severity: 'ERROR',
        detail: `Key (email)=(${plant('detail')}) already exists.`,
        table: plant('table'),
        constraint: plant('constraint'),
        where: plant('where'),
      }),
  ],
  [
    'Prisma, a constraint',
    (plant) =>
      error(plant, {
        name: 'PrismaClientKnownRequestError',
        code: 'P2002',
        clientVersion: plant('version'),
        meta: { target: [plant('target')], modelName: plant('model') },
      }),
  ],
  [
    'Redis, a refused command',
    (plant) => error(plant, { name: 'ReplyError', command: { name: 'set', args: [plant('key'), plant('value')] } }),
  ],
  ['a ZodError', invalid],
]
