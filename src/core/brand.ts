/**
 * Marks an error as ours. It is registered and unversioned, so that two installed copies, ESM beside CJS, and another realm
 * agree on it. Its value is the row's identity, `shop/OUT_OF_STOCK`, or `''` for a failure that no row names.
 */
export const brand = /* @__PURE__ */ Symbol.for('error-codebook')

/** The row's identity behind a value, `''` for an `HttpError`, `undefined` for anything else. Never throws. */
export function brandOf(value: unknown): string | undefined {
  try {
    return (value as { [brand]?: string } | null | undefined)?.[brand]
  } catch {
    // A revoked Proxy or a throwing getter is not one of ours.
  }
}

/** A class of our errors, as far as these functions need it. */
interface BrandedClass {
  readonly name: string
  readonly prototype: object
}

/**
 * Names a class's instances as the class, and makes `instanceof` go by the identity; for a user's subclass, by its prototype.
 *
 * `Symbol.hasInstance` is no static method: loose and ES5 output assigns those, and a function's own is read-only. The class's name
 * is a getter, which they define, for the same reason; defined here, it would make V8 construct the class more slowly.
 */
export function identify<Class extends BrandedClass>(Class: Class, identity: string): Class {
  Object.assign(Class.prototype, { name: Class.name, [brand]: identity })
  return Object.defineProperty(Class, Symbol.hasInstance, {
    value(this: BrandedClass, value: unknown) {
      // biome-ignore lint/suspicious/noPrototypeBuiltins: the prototype of an error, which does not override it
      return this === Class ? brandOf(value) === identity : this.prototype.isPrototypeOf(value as object)
    },
  })
}

/** The identity of a row: the contract that defines it, and its name. */
export function identityOf(origin: string, name: string): string {
  return `${origin}/${name}`
}

/** The row's name behind a value; `''` or `undefined` as `brandOf`. */
export function brandedName(value: unknown): string | undefined {
  const identity = brandOf(value)
  return identity?.slice(identity.indexOf('/') + 1)
}
