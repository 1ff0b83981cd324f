import type { OperationName } from 'error-codebook'
import { operations } from 'error-codebook/contract'
import { Hono } from 'hono'
import { requireCaller } from '../auth/authentication'
import { limitBody } from './body-limit'
import type { ClinicContext, ClinicEnv } from './context'

/** Serves one operation: gives the body of its success, or a response of its own. */
export type Handler = (context: ClinicContext) => Promise<object>

/** The handlers of some operations. */
export type Handlers<Name extends OperationName> = { readonly [Each in Name]: Handler }

/** One route an operation of the contract, which has its method, its path and its success status. */
export function operationRoutes(handlers: Handlers<OperationName>): Hono<ClinicEnv> {
  const routes = new Hono<ClinicEnv>()
  for (const name of Object.keys(operations) as OperationName[]) {
    const { method, path, success } = operations[name]
    routes.on(method, path.replace(/\{(\w+)\}/g, ':$1'), requireCaller, limitBody(name), async (context) => {
      const answer = await handlers[name](context)
      return answer instanceof Response ? answer : context.json(answer, success)
    })
  }
  return routes
}
