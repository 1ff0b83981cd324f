import fastifyError from '@fastify/error'
import { ORPCError } from '@orpc/client'
import { errors } from 'error-codebook/contract'
import { HTTPException } from 'hono/http-exception'
import httpErrors from 'http-errors'

/**
 * How each peer makes the error of a row and its body, in the quickest form that its documentation shows. Each call is
 * written out: a function that they shared would be measured with them.
 */
export function peersOf(name, ...args) {
  const { status, meaning, message = meaning } = errors[name]
  const [options] = args
  const FastifyError = fastifyError(name, message, status)
  const QuietFastifyError = fastifyError(name, message, status, Error, false)
  const StatusError = httpErrors[status]

  const fastifyBody = (error) => ({ message: error.message, error: error.code, status: error.statusCode })
  const honoBody = (error) => ({ message: error.message, error: name, status: error.status })
  const orpcBody = (error) => ({ message: error.message, error: error.code, status: error.status })
  const httpErrorsBody = (error) => ({ message: error.message, error: name, status: error.status })

  return {
    '@fastify/error': {
      create: () => new FastifyError(...args),
      serialise: () => JSON.stringify(fastifyBody(new FastifyError(...args))),
    },
    '@fastify/error, its stack switched off': {
      create: () => new QuietFastifyError(...args),
      serialise: () => JSON.stringify(fastifyBody(new QuietFastifyError(...args))),
    },
    "Hono's HTTPException": {
      create: () => new HTTPException(status, { message, ...options }),
      serialise: () => JSON.stringify(honoBody(new HTTPException(status, { message, ...options }))),
    },
    "oRPC's ORPCError": {
      create: () => new ORPCError(name, { status, message, ...options }),
      serialise: () => JSON.stringify(orpcBody(new ORPCError(name, { status, message, ...options }))),
    },
    'http-errors': options
      ? {
          create: () => httpErrors(status, message, options),
          serialise: () => JSON.stringify(httpErrorsBody(httpErrors(status, message, options))),
        }
      : {
          create: () => new StatusError(message),
          serialise: () => JSON.stringify(httpErrorsBody(new StatusError(message))),
        },
  }
}
