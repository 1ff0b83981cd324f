import { InvalidTokenError, isApiError, MissingTokenError } from 'error-codebook'
import type { MiddlewareHandler } from 'hono'
import type { ClinicEnv } from '../http/context'
import type { Identity } from './identity'
import type { Tokens } from './tokens'

/** Finds out who asks, for the rate limiter and the routes; refuses nobody. */
export function identify(tokens: Tokens): MiddlewareHandler<ClinicEnv> {
  return async (context, next) => {
    context.set('identity', await identityOf(context.req.header('Authorization'), tokens))
    await next()
  }
}

/** Lets only callers with a valid token through. */
export const requireCaller: MiddlewareHandler<ClinicEnv> = async (context, next) => {
  const { caller, refusal } = context.get('identity')
  if (refusal !== undefined) {
    context.header('WWW-Authenticate', 'Bearer')
    throw refusal
  }
  context.set('caller', caller)
  await next()
}

async function identityOf(header: string | undefined, tokens: Tokens): Promise<Identity> {
  if (header === undefined) return { refusal: new MissingTokenError() }
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1]
  if (token === undefined) return { refusal: new InvalidTokenError() }
  try {
    return { caller: await tokens.verify(token) }
  } catch (refusal) {
    if (isApiError(refusal)) return { refusal }
    throw refusal
  }
}
