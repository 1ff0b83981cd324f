import type { Codebook } from '../../core/codebook'
import { refuseFaults } from '../../core/refuse-faults'
import { type DictionaryLedger, ledgerFaults, readLedger } from './ledger'
import type { PartnerCodes } from './partner-codes'

/**
 * Refuses a dictionary that gives another meaning to a number that was sent. New rows with new numbers are fine.
 *
 * @param ledger every number ever sent, from a file under version control
 * @param before the ledger as it was, such as on the main branch: no line of it may be missing or changed
 * @throws TypeError that lists every fault, with its row and its fix
 * @example checkDictionaryLedger(JSON.parse(await readFile('docplanner-ledger.json', 'utf8')), codes)
 */
export function checkDictionaryLedger(
  ledger: DictionaryLedger,
  codes: PartnerCodes<Codebook>,
  before: DictionaryLedger = [],
): void {
  const lost = before.flatMap((line, index) => {
    const now = ledger[index]
    return sameLine(line, now) ? [] : [`line ${index + 1} of the ledger was ${JSON.stringify(line)}. Put it back.`]
  })
  refuse([...lost, ...ledgerFaults(ledger, codes)])
}

/** What is added to a ledger. */
export interface LedgerExtension {
  /** When the dictionary is sent, in your own terms: a day or a version. */
  readonly at: string
  /** Numbers that are no longer answered. Nothing may ever have them again. */
  readonly retire?: readonly number[] | undefined
}

/**
 * The ledger with what a dictionary adds to it: a line for each number that is new, and for each that is retired.
 *
 * @throws TypeError for a dictionary that contradicts what was sent
 * @example const next = extendDictionaryLedger(ledger, codes, { at: '2026-11-23' })
 */
export function extendDictionaryLedger(
  ledger: DictionaryLedger,
  codes: PartnerCodes<Codebook>,
  { at, retire = [] }: LedgerExtension,
): DictionaryLedger {
  const faults: string[] = []
  const known = readLedger(ledger, faults)
  const retired = retire.map((errorCode) => ({ errorCode, name: known.get(errorCode)?.name ?? '', retired: at }))
  const sent = Object.entries(codes).flatMap(([name, errorCode]: [string, number | null]) =>
    errorCode === null || known.has(errorCode) ? [] : [{ errorCode, name, sent: at }],
  )
  const next = [...ledger, ...retired, ...sent]
  refuse(ledgerFaults(next, codes))
  return next
}

function sameLine(one: object, other: object | undefined): boolean {
  const fields = (line: object | undefined) => JSON.stringify(Object.entries(line ?? {}).sort())
  return fields(one) === fields(other)
}

function refuse(faults: readonly string[]): void {
  refuseFaults('invalid-argument', faults, `The dictionary contradicts its ledger in ${faults.length} place(s)`)
}
