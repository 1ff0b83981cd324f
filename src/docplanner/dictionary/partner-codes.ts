import type { Codebook } from '../../core/codebook'
import { type DefaultCodebook, defaultCodebook } from '../../server/default-codebook'
import { type AnswerableErrorName, answerableClasses } from './answerable'

declare const checked: unique symbol

/**
 * The partner's number for every row that may be answered, checked by `defineDictionary` or `parseDictionary`; `null` for a row
 * that is answered without one.
 */
export type PartnerCodes<Book extends Codebook = DefaultCodebook> = {
  readonly [Name in AnswerableErrorName<Book>]: number | null
} & { readonly [checked]: true }

/** A contract's own codes. */
export type OwnCodes<Book extends Codebook = DefaultCodebook> = {
  readonly [Name in AnswerableErrorName<Book>]: Book['classes'][Name]['code']
}

/** No numbers. */
export type NoCodes<Book extends Codebook = DefaultCodebook> = { readonly [Name in AnswerableErrorName<Book>]: null }

/**
 * Your contract's own codes, to start a dictionary from.
 *
 * @example const codes = defineDictionary({ ...ownCodesOf(codebook), OUT_OF_STOCK: 1 }, codebook)
 */
export function ownCodesOf<Book extends Codebook>(codebook: Book): OwnCodes<Book> {
  return codesOf<OwnCodes<Book>>(codebook, ({ code }) => code)
}

/**
 * No numbers for the rows of your contract, to start a dictionary from if Docplanner gives the numbers: a row without a number is
 * answered without one.
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

/** The dictionary of a contract unless another one is given: its own codes, which are unique. */
export function defaultCodesOf<Book extends Codebook>(codebook: Book): PartnerCodes<Book> {
  return codesOf<PartnerCodes<Book>>(codebook, ({ code }) => code)
}

/** Mapped from the classes, whose names the compiler knows of a codebook. */
function codesOf<Codes>(codebook: Codebook, codeOf: (row: { readonly code: number }) => number | null): Codes {
  return Object.freeze(Object.fromEntries(answerableClasses(codebook).map((row) => [row.error, codeOf(row)]))) as Codes
}

/**
 * The number that a row has for the partner; `undefined` for one that is answered without: a 5xx, a row set to `null`, a row of
 * another contract. Without `codes`, the clinic's own codes count.
 *
 * @example partnerCode('SLOT_UNAVAILABLE') // 3003
 */
export function partnerCode(
  name: string,
  codes: PartnerCodes<Codebook> = defaultCodesOf<Codebook>(defaultCodebook),
): number | undefined {
  return Object.hasOwn(codes, name) ? (codes[name] ?? undefined) : undefined
}

/**
 * The row that a number of the partner's means, the way back from `partnerCode`.
 *
 * @example partnerErrorName(3003) // 'SLOT_UNAVAILABLE'
 */
export function partnerErrorName<Book extends Codebook = DefaultCodebook>(
  errorCode: number,
  codes?: PartnerCodes<Book>,
): AnswerableErrorName<Book> | undefined {
  const entries: [string, number | null][] = Object.entries(codes ?? ownCodes)
  // Its names are those of the codebook that the dictionary was checked with.
  return entries.find(([, number]) => number === errorCode)?.[0] as AnswerableErrorName<Book> | undefined
}
