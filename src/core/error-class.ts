import type { ApiError } from './api-error'
import { brand } from './brand'
import { className } from './class-name'
import type { Carried } from './contract'
import { limitStack, muteStack } from './stack-traces'
import { type BaseOptions, describe, WireError, type WireOptions } from './wire-error'

/** The options of a row that carries these fields. Others are type errors. */
export type ErrorOptions<Carries extends Carried = never> = [Exclude<Carries, 'details'>] extends [never]
  ? BaseOptions
  : BaseOptions & Pick<WireOptions, Exclude<Carries, 'details'>>

/** The class of one row: constructs its errors, recognises them, and tells the row's facts without an instance. */
export interface ErrorClass<Instance extends ApiError, Carries extends Carried = never> {
  new (options?: ErrorOptions<Carries>): Instance
  readonly prototype: Instance
  readonly error: Instance['error']
  readonly code: Instance['code']
  readonly status: Instance['status']
  [Symbol.hasInstance]<Target>(this: abstract new (...args: never) => Target, value: unknown): value is Target
}

/** Makes the class of one row. Generated files call it; so may you. */
export function errorClass<Instance extends ApiError, Carries extends Carried = never>(
  error: Instance['error'],
  code: Instance['code'],
  status: Instance['status'],
  category: Instance['category'],
  recovery: Instance['recovery'],
  message: string,
  open?: true,
): ErrorClass<Instance, Carries> {
  const facts = { error, code, status, category, recovery, message, open }
  class RowError extends WireError {
    static override readonly error = error
    static readonly code = code
    static readonly status = status
    // A minifier renames classes, so the name is set.
    static override readonly name = className(error)
    constructor(options: WireOptions = {}) {
      const limit = muteStack(status)
      try {
        super(options.message ?? message, options)
      } finally {
        limitStack(limit)
      }
      describe(this, facts, options)
    }
    get [brand]() {
      return error
    }
    get facts() {
      return facts
    }
  }
  RowError.prototype.name = RowError.name
  return RowError as unknown as ErrorClass<Instance, Carries>
}
