import { type Codebook, classOf, type NameOf } from '../../core/codebook'
import { type AnyErrorClass, construct } from '../../core/error-class'
import { misuse } from '../../core/misuse'
import { ownValue } from '../../core/own-value'
import type { WireOptions } from '../../core/wire-error'
import { type ErrorResponseOptions, toErrorResponse, versionHeadersOf } from '../../http'
import type { Resolver } from './resolver'

/** The options of a row, and how it is answered. They may be left out unless the row requires one. */
export type RespondParameters<Class extends AnyErrorClass> =
  [] extends ConstructorParameters<Class> ? [options?: RespondOptions<Class>] : [options: RespondOptions<Class>]

/** The options of a row, and how it is answered. */
export type RespondOptions<Class extends AnyErrorClass> = NonNullable<ConstructorParameters<Class>[0]> &
  ErrorResponseOptions

/** Answers with a row of a contract. */
export type RespondWith<Book extends Codebook> = <Name extends NameOf<Book>>(
  name: Name,
  ...options: RespondParameters<Book['classes'][Name]>
) => Resolver

/** What a row with a time to wait asks for where the test does not say: the reference's example. */
const retryAfter = 60

/** Makes a contract's `respondWith`. */
export function rowResponder<Book extends Codebook>(codebook: Book): RespondWith<Book> {
  const respondWith = (name: string, options: WireOptions & ErrorResponseOptions = {}): Resolver => {
    const Class = classOf(codebook, name)
    if (!Class) throw misuse('unknown-error', `The contract has no error ${name}: use one of its names.`)
    const waits = Class.status === 429 && ownValue(codebook.carries, name)?.includes('retryAfter')
    const error = construct(Class, waits ? { retryAfter, ...options } : options)
    const headers = { ...versionHeadersOf(codebook), ...options.headers }
    return () => toErrorResponse(error, { docsUrl: codebook.docsUrl, envelope: codebook.envelope, ...options, headers })
  }
  // The options follow each row's class, which the table of classes does not tell at run time.
  return respondWith as RespondWith<Book>
}
