import type { ApiError } from './api-error'
import { brand } from './brand'
import type { Carried, Recovery } from './contract'
import { classNameOf, nameOf } from './row-name'
import { applyOptions, type BaseOptions, QuietError, WireError, type WireOptions, type WireText } from './wire-error'

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

/**
 * Makes the class of one row, given the name as its words: `SlotUnavailable`. Generated files call it, because the words are those
 * of the class that they export, and so compress to next to nothing; `errorClass` takes the name itself.
 */
export function rowClass<Instance extends ApiError, Carries extends Carried = never>(
  words: string,
  code: Instance['code'],
  status: Instance['status'],
  category: Instance['category'],
  recovery: Instance['recovery'],
  message: string,
  publicDetails?: true,
): ErrorClass<Instance, Carries> {
  const error = nameOf(words)
  class RowError extends (status < 500 ? QuietError : WireError) {
    static override readonly error = error
    static readonly code = code
    static readonly status = status
    declare readonly error: string
    declare readonly code: number
    declare readonly status: number
    declare readonly category: string
    declare readonly recovery: Recovery
    // A minifier renames classes, so the name is set.
    static override readonly name = classNameOf(words)
    constructor(options?: WireOptions) {
      super(options?.message ?? message, options)
      this.error = error
      this.code = code
      this.status = status
      this.category = category
      this.recovery = recovery
      applyOptions(this, options)
    }
  }
  const wireText: WireText = { text: message, publicDetails }
  Object.assign(RowError.prototype, wireText, { name: RowError.name, [brand]: error })
  return RowError as unknown as ErrorClass<Instance, Carries>
}
