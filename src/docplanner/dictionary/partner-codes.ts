import type { Codebook } from '../../core/codebook'
import type { AnyErrorClass } from '../../core/error-class'
import { ownValue } from '../../core/own-value'
import { type DefaultCodebook, defaultCodebook } from '../../server/default-codebook'
import { type AnswerableErrorName, answerableClasses } from './answerable'

declare const checked: unique symbol

/**
 * The partner's number for every row below 500, checked by `defineDictionary` or `parseDictionary`. `null` means that a row is
 * answered without a number.
 */
export type PartnerCodes<Book extends Codebook = DefaultCodebook> = {
  readonly [Name in AnswerableErrorName<Book>]: number | null
} & { readonly [checked]: true }

/** A contract's own codes; `null` for a row whose code is negative, a text or absent: it is answered without a number. */
export type OwnCodes<Book extends Codebook = DefaultCodebook> = {
  readonly [Name in AnswerableErrorName<Book>]: NumberOf<Book['classes'][Name]['code']>
}

/** A code that Docplanner can show: a whole number from 0. */
type NumberOf<Code> = Code extends number ? (`${Code}` extends `-${string}` ? null : Code) : null

/** `null` for every row. */
export type NoCodes<Book extends Codebook = DefaultCodebook> = { readonly [Name in AnswerableErrorName<Book>]: null }

/**
 * Your contract's own codes, to start a dictionary from.
 *
 * @example const codes = defineDictionary({ ...ownCodesOf(codebook), OUT_OF_STOCK: 1 }, codebook)
 */
export function ownCodesOf<Book extends Codebook>(codebook: Book): OwnCodes<Book> {
  return codesOf<OwnCodes<Book>>(codebook, ownNumberOf)
}

/**
 * `null` for every row of your contract, to start a dictionary from if Docplanner chooses the numbers. A row with `null` is answered
 * without a number.
 *
 * @example const codes = defineDictionary({ ...noCodesOf(codebook), OUT_OF_STOCK: 1 }, codebook)
 */
export function noCodesOf<Book extends Codebook>(codebook: Book): NoCodes<Book> {
  return codesOf<NoCodes<Book>>(codebook, () => null)
}

/** The clinic's own codes, to start a dictionary from. */
export const ownCodes: OwnCodes = /* @__PURE__ */ ownCodesOf(defaultCodebook)

/** `noCodesOf` for the clinic. */
export const noCodes: NoCodes = /* @__PURE__ */ noCodesOf(defaultCodebook)

/** The default dictionary of a contract: its own codes, which are unique. */
export function defaultCodesOf<Book extends Codebook>(codebook: Book): PartnerCodes<Book> {
  return codesOf<PartnerCodes<Book>>(codebook, ownNumberOf)
}

/** Only a whole number from 0 can be an `error_code`. */
export function ownNumberOf({ code }: { readonly code: unknown }): number | null {
  return typeof code === 'number' && code >= 0 ? code : null
}

/** The cast is safe: the keys are the names of the codebook's classes. */
function codesOf<Codes>(codebook: Codebook, codeOf: (row: AnyErrorClass) => number | null): Codes {
  return Object.freeze(Object.fromEntries(answerableClasses(codebook).map((row) => [row.error, codeOf(row)]))) as Codes
}

/**
 * The partner's number of a row. `undefined` if it has none: a 5xx, a row set to `null`, a row of another contract. Without `codes`,
 * the clinic's own codes apply.
 *
 * @example partnerCode('SLOT_UNAVAILABLE') // 3003
 */
export function partnerCode(
  name: string,
  codes: PartnerCodes<Codebook> = defaultCodesOf<Codebook>(defaultCodebook),
): number | undefined {
  return ownValue(codes, name) ?? undefined
}

/**
 * The row of a partner's number: the reverse of `partnerCode`.
 *
 * @example partnerErrorName(3003) // 'SLOT_UNAVAILABLE'
 */
export function partnerErrorName<Book extends Codebook = DefaultCodebook>(
  errorCode: number,
  codes?: PartnerCodes<Book>,
): AnswerableErrorName<Book> | undefined {
  const entries: [string, number | null][] = Object.entries(codes ?? ownCodes)
  // The dictionary was checked with this codebook, so its names are the codebook's.
  return entries.find(([, number]) => number === errorCode)?.[0] as AnswerableErrorName<Book> | undefined
}
