import { ApiError, type RowFacts } from './api-error'
import { branded } from './brand'
import { className } from './class-name'
import type { Carried } from './contract'
import type { BaseOptions, WireOptions } from './wire-error'

/** The options of a row that carries these fields. Others are type errors. */
export type ErrorOptions<Carries extends Carried = never> = BaseOptions & Pick<WireOptions, Exclude<Carries, 'details'>>

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
  message: string | undefined,
  publicDetails?: true,
): ErrorClass<Instance, Carries> {
  const row: RowFacts = { error, code, status, category, recovery, message }
  class RowError extends ApiError {
    static override readonly error = error
    static readonly code = code
    static readonly status = status
    constructor(options?: WireOptions) {
      super(row, options)
    }
  }
  branded(RowError, error, className(error))
  Object.assign(RowError.prototype, { maskedMessage: message, publicDetails })
  return RowError as unknown as ErrorClass<Instance, Carries>
}
