import { brand } from './brand'

/**
 * Gives a new error what its runtime or its transpiler left out. Called by the leaf class, because V8 walks each constructor's frame
 * when it captures a stack.
 *
 * @param Class `new.target`: the class, or the user's subclass. Babel's classes plugin alone leaves it undefined, and its errors need nothing.
 */
export function completeError(error: Error, Class: { readonly prototype: object }): void {
  // ES5's `Error.call(this)` ignores `this` and returns a plain Error. Bun gives no stack where the limit is 0.
  if (brand in error && 'stack' in error) return
  Object.defineProperty(Object.setPrototypeOf(error, Class.prototype), 'stack', {
    // Read after the prototype is set, which has the name.
    value: `${error.stack ?? error}`.replace(/^Error/, error.name),
    writable: true,
  })
}
