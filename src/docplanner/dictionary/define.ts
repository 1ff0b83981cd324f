import type { Codebook } from '../../core/codebook'
import { refuseFaults } from '../../core/refuse-faults'
import { type DefaultCodebook, defaultCodebook } from '../../server/default-codebook'
import type { AnswerableErrorName } from './answerable'
import { dictionaryFaults } from './faults'
import type { PartnerCodes } from './partner-codes'

/** A fault as a text that the compiler shows. */
interface Fault<Text extends string> {
  readonly fault: Text
}

/** The names of each number. */
type NamesByNumber<Given> = { [Name in keyof Given as Given[Name] extends number ? Given[Name] : never]: Name }

type NotWhole = `-${string}` | `${string}.${string}` | `${string}e${string}`

type NumberOf<Given, Name extends keyof Given> = Given[Name] extends infer Number extends number
  ? `${Number}` extends NotWhole
    ? Fault<`${Number} is no whole number from 0`>
    : Exclude<NamesByNumber<Given>[Number & keyof NamesByNumber<Given>], Name> extends infer Other extends string
      ? [number extends Number ? never : Other] extends [never]
        ? number
        : Fault<`${Number} is already that of ${Other}`>
      : number
  : Given[Name] extends number | null
    ? number | null
    : Fault<'neither a number nor null'>

/** Lets the compiler check a dictionary: a fault becomes the expected type of the faulty place. */
type Sound<Given, Book extends Codebook> = {
  readonly [Name in keyof Given & string]: Name extends AnswerableErrorName<Book>
    ? NumberOf<Given, Name>
    : Fault<`no row ${Name} may be answered with an error_code`>
} & ([Exclude<AnswerableErrorName<Book>, keyof Given>] extends [never]
  ? unknown
  : Fault<`there is no number for ${Exclude<AnswerableErrorName<Book>, keyof Given>}`>)

// NoInfer on a result: the numbers keep their codebook's type where those of any contract are expected.

/**
 * Checks the numbers agreed with the partner: every row below 500 has its own, or `null` to be answered without one. A missing or
 * duplicate number is a type error too.
 *
 * @param codebook your contract's. Default: the clinic's
 * @throws TypeError that lists every fault, with its row and its fix
 * @example const codes = defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 2 })
 */
export function defineDictionary<
  const Given extends { readonly [name: string]: unknown },
  Book extends Codebook = DefaultCodebook,
>(codes: Given & Sound<Given, NoInfer<Book>>, codebook?: Book): PartnerCodes<NoInfer<Book>> {
  return parseDictionary(codes, codebook)
}

/**
 * Checks a dictionary at run time, such as one from a JSON file: `{ "SLOT_UNAVAILABLE": 1, ... }`.
 *
 * @param codebook your contract's. Default: the clinic's
 * @throws TypeError that lists every fault, with its row and its fix
 * @example const codes = parseDictionary(JSON.parse(await readFile('docplanner.json', 'utf8')))
 */
export function parseDictionary<Book extends Codebook = DefaultCodebook>(
  codes: unknown,
  codebook?: Book,
): PartnerCodes<NoInfer<Book>> {
  const faults = dictionaryFaults(codes, codebook ?? defaultCodebook)
  refuseFaults('invalid-argument', faults, `The dictionary has ${faults.length} fault(s)`)
  return Object.freeze({ ...(codes as PartnerCodes<Book>) })
}
