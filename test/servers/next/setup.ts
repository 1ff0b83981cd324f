import type { FetchErrorOptions } from 'error-codebook/fetch'

/** What the test at hand wants of the routes. */
export interface NextSetup {
  readonly options: FetchErrorOptions
  readonly handle: (requestId?: string) => unknown
  readonly onActionError?: (error: Error) => unknown
}

const key = Symbol.for('error-codebook: the test at hand')

/** What the test that runs in this process is about: Next.js builds its routes before there is one. */
export function setup(): NextSetup {
  return (globalThis as unknown as { [key]: NextSetup })[key]
}

/** Tells the routes of this process what the test is about. */
export function tell(given: Partial<NextSetup>): void {
  Object.assign(globalThis, { [key]: given })
}
