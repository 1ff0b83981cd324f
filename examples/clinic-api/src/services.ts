import type { Tokens } from './auth/tokens'
import type { Clock } from './clock'
import type { Database } from './database/open'
import type { Reply } from './http/reply'
import type { WorkingHours } from './rules/working-hours'

/** What the routes work with. */
export interface Services {
  readonly database: Database
  readonly clock: Clock
  readonly tokens: Tokens
  readonly reply: Reply
  readonly workingHours: WorkingHours
}
