import { type MisuseTopic, misuse } from './misuse'

/** Throws one error that lists every fault after a heading; does nothing if there is none. */
export function refuseFaults(topic: MisuseTopic, faults: readonly string[], heading: string): void {
  if (faults.length === 0) return
  throw misuse(topic, `${heading}:\n${faults.map((fault) => `- ${fault}`).join('\n')}\n`)
}
