import { withErrors } from '../../../src/server/fetch'
import type { Provoke } from './prove-outcomes'

/** A handler in which a library's call fails. */
export function thrownInHandler(call: () => unknown): Provoke {
  return (options) =>
    withErrors(async () => {
      await call()
      throw new Error('The call did not fail')
    }, options)(new Request('http://localhost/'))
}
