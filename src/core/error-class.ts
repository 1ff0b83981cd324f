import type { ApiError } from './api-error'
import type { Carried } from './contract'
import { type ErrorClass, rowClass } from './row-class'
import { wordsOf } from './row-name'

/**
 * Makes the class of one row by hand.
 *
 * @example const OutOfStockError = errorClass('OUT_OF_STOCK', 1002, 409, 'order', 'correctable', 'Article is out of stock')
 */
export function errorClass<Instance extends ApiError, Carries extends Carried = never>(
  error: Instance['error'],
  code: Instance['code'],
  status: Instance['status'],
  category: Instance['category'],
  recovery: Instance['recovery'],
  message: string,
  publicDetails?: true,
): ErrorClass<Instance, Carries> {
  return rowClass(wordsOf(error), code, status, category, recovery, message, publicDetails)
}
