import { databases } from './databases'
import type { Outcomes } from './outcome'
import { tokens } from './tokens'
import { uploads } from './uploads'
import { validators } from './validators'

/** In the order of docs/adapters.md. */
export const outcomes: readonly Outcomes[] = [validators, databases, tokens, uploads]
