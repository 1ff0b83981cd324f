import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Caller } from '../auth/caller'
import type { Identity } from '../auth/identity'

/** What middleware leaves for the routes. */
export interface ClinicEnv {
  Bindings: HttpBindings
  Variables: { identity: Identity; caller: Caller }
}

export type ClinicContext = Context<ClinicEnv>
