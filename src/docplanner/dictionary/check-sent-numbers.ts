import type { Codebook } from '../../core/codebook'
import { refuseFaults } from '../../core/refuse-faults'
import type { PartnerCodes } from './partner-codes'
import { readSentNumbers, type SentNumbers, sentNumberFaults } from './sent-numbers'

/**
 * Refuses a dictionary that gives a sent number another meaning. New rows with new numbers are fine.
 *
 * @param sentNumbers every number ever sent, from a file under version control
 * @param before the file's earlier content, such as on the main branch: no line of it may be missing or changed
 * @throws TypeError that lists every fault, with its row and its fix
 * @example checkSentNumbers(JSON.parse(await readFile('docplanner-numbers.json', 'utf8')), codes)
 */
export function checkSentNumbers(
  sentNumbers: SentNumbers,
  codes: PartnerCodes<Codebook>,
  before: SentNumbers = [],
): void {
  const lost = before.flatMap((line, index) => {
    if (isSameLine(line, sentNumbers[index])) return []
    return [`line ${index + 1} of the sent numbers was ${JSON.stringify(line)}. Put it back.`]
  })
  refuse([...lost, ...sentNumberFaults(sentNumbers, codes)])
}

/** What `extendSentNumbers` adds. */
export interface SentNumbersExtension {
  /** When the dictionary is sent, as you like: a day or a version. */
  readonly at: string
  /** Numbers that are no longer answered. They are never used again. */
  readonly retire?: readonly number[] | undefined
}

/**
 * The sent numbers with a line for each number of the dictionary that is new, and for each that is retired.
 *
 * @throws TypeError for a dictionary that contradicts the sent numbers
 * @example const next = extendSentNumbers(sentNumbers, codes, { at: '2026-11-23' })
 */
export function extendSentNumbers(
  sentNumbers: SentNumbers,
  codes: PartnerCodes<Codebook>,
  { at, retire = [] }: SentNumbersExtension,
): SentNumbers {
  const faults: string[] = []
  const meanings = readSentNumbers(sentNumbers, faults)
  const retired = retire.map((errorCode) => ({ errorCode, name: meanings.get(errorCode)?.name ?? '', retired: at }))
  const sent = Object.entries(codes).flatMap(([name, errorCode]: [string, number | null]) =>
    errorCode === null || meanings.has(errorCode) ? [] : [{ errorCode, name, sent: at }],
  )
  const next = [...sentNumbers, ...retired, ...sent]
  refuse(sentNumberFaults(next, codes))
  return next
}

/** Whatever the order of the fields. */
function isSameLine(one: object, other: object | undefined): boolean {
  const fields = (line: object | undefined) => JSON.stringify(Object.entries(line ?? {}).sort())
  return fields(one) === fields(other)
}

function refuse(faults: readonly string[]): void {
  refuseFaults('invalid-argument', faults, `The dictionary contradicts the sent numbers in ${faults.length} place(s)`)
}
