import { brandOf } from '../../core/brand'
import { type Codebook, classOf, type NameOf } from '../../core/codebook'
import type { AnyErrorClass } from '../../core/error-class'
import type { DefaultCodebook } from '../../server/default-codebook'

/** The names of the rows that may be answered with an `error_code`: those with a 4xx status. */
export type AnswerableErrorName<Book extends Codebook = DefaultCodebook> = {
  [Name in NameOf<Book>]: IsAnswerable<Book['classes'][Name]['status']> extends true ? Name : never
}[NameOf<Book>]

/** True for a 4xx, or if the compiler does not know the status. */
type IsAnswerable<Status extends number> = number extends Status
  ? true
  : `${Status}` extends `4${string}`
    ? true
    : false

/** The classes of the rows that may be answered with an `error_code`, in the order of the table. */
export function answerableClasses({ classes }: Codebook): AnyErrorClass[] {
  return Object.values(classes).filter(({ status }) => status < 500)
}

/** Whether a value is an error of a row of this contract that may be answered with an `error_code`. */
export function isAnswerable(
  error: { readonly error: string | undefined; readonly status: number },
  codebook: Codebook,
) {
  const found = classOf(codebook, error.error ?? '')
  return (
    found !== undefined && Math.max(found.status, error.status) < 500 && brandOf(error) === brandOf(found.prototype)
  )
}
