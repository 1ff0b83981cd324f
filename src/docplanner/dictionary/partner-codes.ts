import type { errors } from '../../contract'
import { type AnswerableErrorName, answerableRows } from './answerable'

declare const checked: unique symbol

/**
 * The partner's number for every row that may be answered, checked by `defineDictionary` or `parseDictionary`; `null` for a row
 * that is answered without one.
 */
export type PartnerCodes = { readonly [Name in AnswerableErrorName]: number | null } & { readonly [checked]: true }

/** Our own codes, to start a dictionary from. */
export const ownCodes = /* @__PURE__ */ (() =>
  Object.freeze(Object.fromEntries(answerableRows.map(([name, { code }]) => [name, code]))))() as {
  readonly [Name in AnswerableErrorName]: (typeof errors)[Name]['code']
}

/** No numbers at all, to start a dictionary from that Docplanner gives: whatever it has no number for is answered without one. */
export const noCodes = /* @__PURE__ */ (() =>
  Object.freeze(Object.fromEntries(answerableRows.map(([name]) => [name, null]))))() as {
  readonly [Name in AnswerableErrorName]: null
}

/** The dictionary where none is given: our own codes, which the contract keeps unique. */
export const defaultCodes = ownCodes as unknown as PartnerCodes

/**
 * The number that a row has for the partner; `undefined` for one that is answered without: a 5xx, a row set to `null`, a row of
 * another contract.
 *
 * @example partnerCode('SLOT_UNAVAILABLE') // 3003
 */
export function partnerCode(name: string, codes: PartnerCodes = defaultCodes): number | undefined {
  return Object.hasOwn(codes, name) ? (codes[name as AnswerableErrorName] ?? undefined) : undefined
}

/**
 * The row that a number of the partner's means, the way back from `partnerCode`.
 *
 * @example partnerErrorName(3003) // 'SLOT_UNAVAILABLE'
 */
export function partnerErrorName(
  errorCode: number,
  codes: PartnerCodes = defaultCodes,
): AnswerableErrorName | undefined {
  return answerableRows.map(([name]) => name).find((name) => codes[name] === errorCode)
}
