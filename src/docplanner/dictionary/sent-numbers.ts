import type { Codebook } from '../../core/codebook'
import { asObject } from '../../core/safe-get'
import type { PartnerCodes } from './partner-codes'

/**
 * One line of the sent numbers: a number was sent to the partner with the meaning of a row, or was retired. `sent` and `retired` say
 * when, as you like: a day or a version.
 */
export type SentNumber =
  | { readonly errorCode: number; readonly name: string; readonly sent: string }
  | { readonly errorCode: number; readonly name: string; readonly retired: string }

/** Every number ever sent to the partner, in the order of sending. New lines go to the end; old lines never change. */
export type SentNumbers = readonly SentNumber[]

/** The meaning that one number was sent with. */
interface Meaning {
  readonly name: string
  readonly sent: string
  retired?: string
}

/** The meaning of each number that was sent. Faults of the lines themselves go to `faults`. */
export function readSentNumbers(sentNumbers: unknown, faults: string[]): Map<number, Meaning> {
  const meanings = new Map<number, Meaning>()
  if (!Array.isArray(sentNumbers)) {
    faults.push('the sent numbers are a list of lines. Start it with [].')
    return meanings
  }
  for (const [index, line] of sentNumbers.entries()) {
    const { errorCode, name, sent, retired } = asObject(line)
    const fault = (text: string) => faults.push(`line ${index + 1} of the sent numbers: ${text}`)
    if (!isInteger(errorCode) || typeof name !== 'string' || isText(sent) === isText(retired)) {
      fault('it needs errorCode, name, and either sent or retired. Restore the line.')
      continue
    }
    const before = meanings.get(errorCode)
    if (isText(sent) && before) {
      fault(`${errorCode} was sent before, as ${before.name}'s. Give ${name} a number that was never sent.`)
    } else if (isText(sent)) {
      meanings.set(errorCode, { name, sent })
    } else if (before?.name !== name || before.retired !== undefined) {
      fault(`it retires ${errorCode}, which is not in use${name && ` as ${name}'s`}. Remove it.`)
    } else before.retired = String(retired)
  }
  return meanings
}

const isInteger = (value: unknown): value is number => Number.isInteger(value)

const isText = (value: unknown): value is string => typeof value === 'string'

/** Every way in which a dictionary contradicts the sent numbers, each with the row and the fix. */
export function sentNumberFaults(sentNumbers: unknown, codes: PartnerCodes<Codebook>): string[] {
  const faults: string[] = []
  const meanings = readSentNumbers(sentNumbers, faults)
  const numbers: [string, number | null][] = Object.entries(codes)
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
    const now = numbers.find(([row]) => row === name)?.[1]
    if (retired === undefined && now !== number) {
      const change = now == null ? 'has no number now' : `is ${now} now`
      faults.push(
        `${name}: it was sent as ${number} (${sent}), and ${change}. Put ${number} back, or retire ${number}.`,
      )
    }
  }
  return faults
}
