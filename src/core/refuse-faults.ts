import { type MisuseTopic, misuse } from './misuse'

/** Throws one error that lists every fault after a heading; does nothing if there is none. */
export function refuseFaults(topic: MisuseTopic, faults: readonly string[], heading: string): void {
  const error = faultsError(topic, faults, heading)
  if (error) throw error
}

/** The error that lists every fault after a heading; `undefined` if there is none. */
export function faultsError(topic: MisuseTopic, faults: readonly string[], heading: string): TypeError | undefined {
  if (faults.length === 0) return undefined
  return misuse(topic, `${heading}:\n${faults.map((fault) => `- ${fault}`).join('\n')}\n`)
}
