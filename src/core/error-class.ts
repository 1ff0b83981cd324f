import type { ApiError } from './api-error'
import { identify } from './brand'
import type { Carried, Recovery } from './contract'
import type { MessageTemplate } from './message-template'
import { errorName } from './row-name'
import { applyOptions, type BaseOptions, QuietError, WireError, type WireOptions, type WireText } from './wire-error'

/** The options of a row that carries these fields and has these details. Others are type errors. */
export type ErrorOptions<Carries extends Carried = never, Details = never> = BaseOptions &
  Pick<WireOptions, Carries> &
  DetailsOption<Details>

type DetailsOption<Details> = [Details] extends [never]
  ? unknown
  : object extends Details
    ? { details?: Details | undefined }
    : { details: Details }

/** The constructor's parameters: the options may be left out unless one is required. */
type OptionsParameter<Options> = object extends Options ? [options?: Options] : [options: Options]

/** The class of one row: constructs its errors, recognises them, and tells the row's facts without an instance. */
export interface ErrorClass<Instance extends ApiError, Options = BaseOptions> {
  new (...options: OptionsParameter<Options>): Instance
  readonly prototype: Instance
  readonly error: Instance['error']
  readonly code: Instance['code']
  readonly status: Instance['status']
  [Symbol.hasInstance]<Target>(this: abstract new (...args: never) => Target, value: unknown): value is Target
}

/** Any row's class, as a table of classes holds it. Call `construct` to make its errors. */
export interface AnyErrorClass {
  new (options: never): ApiError
  readonly prototype: ApiError
  readonly error: string
  readonly code: number | string | undefined
  readonly status: number
}

/** The facts of a row that its class needs. */
export interface ErrorFacts<Instance extends ApiError = ApiError> {
  /** The row's name, if it is not the class's in upper case: `CACHE_ERROR` of `CacheError`. */
  readonly error?: Instance['error']
  readonly code?: Instance['code']
  readonly status: Instance['status']
  readonly category: Instance['category']
  readonly recovery: Instance['recovery']
  /** The default text on the wire. */
  readonly message: string | MessageTemplate
  /** The fields of `details` that it declares. */
  readonly details?: readonly string[]
}

/**
 * Makes the class of one row of a contract; generated files call it.
 *
 * @param origin the name of the contract that defines the row
 * @param className a minifier renames classes, and logs need the name; `OutOfStockError` is the class of `OUT_OF_STOCK`
 * @example
 * const OutOfStockError = errorClass<OutOfStockError>('shop', 'OutOfStockError', {
 *   code: 1002, status: 409, category: 'order', recovery: 'correctable', message: 'Sold out',
 * })
 */
export function errorClass<Instance extends ApiError, Options = BaseOptions>(
  origin: string,
  className: string,
  { error = errorName(className), code, status, category, recovery, message, details }: ErrorFacts<Instance>,
): ErrorClass<Instance, Options> {
  class RowError extends (status < 500 ? QuietError : WireError) implements WireText {
    declare readonly error: string
    declare readonly code: number | string | undefined
    declare readonly status: number
    declare readonly category: string
    declare readonly recovery: Recovery
    static override get name() {
      return className
    }
    get text() {
      return (message as MessageTemplate).text ?? message
    }
    constructor(options?: WireOptions) {
      super(
        options?.message ??
          ((message as MessageTemplate).text ? (message as MessageTemplate)(options?.details) : (message as string)),
        options,
      )
      this.error = error
      this.code = code
      this.status = status
      this.category = category
      this.recovery = recovery
      applyOptions(this, new.target, options, details)
    }
  }
  // What `identityOf` returns: a call of it costs a page ten bytes.
  const identity = `${origin}/${error}`
  const Class: AnyErrorClass = identify(Object.assign(RowError, { error, code, status }), identity)
  // Only the generated types know the instance and the options.
  return Class as ErrorClass<Instance, Options>
}

/** Makes an error of any row's class. */
export function construct(Class: AnyErrorClass, options: WireOptions | undefined): ApiError {
  // Typed code constructs through the class itself, which knows its options; tables of classes have forgotten them.
  return new Class(options as never)
}
