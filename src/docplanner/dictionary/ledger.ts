import type { Codebook } from '../../core/codebook'
import type { PartnerCodes } from './partner-codes'

/**
 * One line of the ledger: a number was sent to the partner with the meaning of a row, or was retired. `sent` and `retired` say
 * when, in your own terms: a day or a version.
 */
export type LedgerLine =
  | { readonly errorCode: number; readonly name: string; readonly sent: string }
  | { readonly errorCode: number; readonly name: string; readonly retired: string }

/** Every number ever sent to the partner, in the order of sending. Lines are added at its end, and never changed. */
export type DictionaryLedger = readonly LedgerLine[]

/** What a ledger says of one number. */
interface Meaning {
  readonly name: string
  readonly sent: string
  retired?: string
}

/** Reads a ledger; what is wrong with its own lines goes to `faults`. */
export function readLedger(ledger: unknown, faults: string[]): Map<number, Meaning> {
  const meanings = new Map<number, Meaning>()
  if (!Array.isArray(ledger)) {
    faults.push('the ledger is a list of lines. Start it with [].')
    return meanings
  }
  for (const [index, line] of ledger.entries()) {
    const { errorCode, name, sent, retired } = Object(line)
    const fault = (text: string) => faults.push(`line ${index + 1} of the ledger: ${text}`)
    const known = meanings.get(errorCode)
    const isSent = typeof sent === 'string'
    if (!Number.isInteger(errorCode) || typeof name !== 'string' || isSent === (typeof retired === 'string')) {
      fault('it needs errorCode, name, and either sent or retired. Put back what it was.')
    } else if (isSent && known) {
      fault(`${errorCode} was sent before, as ${known.name}'s. Give ${name} a number that was never sent.`)
    } else if (isSent) {
      meanings.set(errorCode, { name, sent })
    } else if (known?.name !== name || known.retired !== undefined) {
      fault(`it retires ${errorCode}, which is not in use${name && ` as ${name}'s`}. Remove it.`)
    } else known.retired = retired
  }
  return meanings
}

/** Every way in which a dictionary contradicts what was sent, each naming the row and the fix. */
export function ledgerFaults(ledger: unknown, codes: PartnerCodes<Codebook>): string[] {
  const faults: string[] = []
  const meanings = readLedger(ledger, faults)
  const numbers = Object.entries(codes) as [string, number | null][]
  const free = Math.max(-1, ...meanings.keys(), ...numbers.map(([, number]) => number ?? -1)) + 1
  for (const [name, number] of numbers) {
    const meaning = number === null ? undefined : meanings.get(number)
    if (meaning && (meaning.name !== name || meaning.retired !== undefined)) {
      const past = meaning.retired === undefined ? '' : `, and was retired on ${meaning.retired}`
      const whose = meaning.name === name ? 'was its number' : `was sent as ${meaning.name}'s (${meaning.sent})`
      faults.push(`${name}: ${number} ${whose}${past}. Give it a number that was never sent: ${free} is free.`)
    }
  }
  for (const [number, { name, sent, retired }] of meanings) {
    const now = numbers.find(([each]) => each === name)?.[1]
    if (retired === undefined && now !== number) {
      const change = now == null ? 'has no number now' : `is ${now} now`
      faults.push(
        `${name}: it was sent as ${number} (${sent}), and ${change}. Put ${number} back, or retire ${number}.`,
      )
    }
  }
  return faults
}
