import type { Outcomes } from './outcome'

/** In the order of docs/adapters.md. */
export const outcomes: readonly Outcomes[] = []
