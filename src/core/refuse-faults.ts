import { type MisuseTopic, misuse } from './misuse'

/** Throws one error that lists every fault below what it is told to say; does nothing where there is none. */
export function refuseFaults(topic: MisuseTopic, faults: readonly string[], saying: string): void {
  if (faults.length === 0) return
  const list = faults.map((fault) => `\n- ${fault}`).join('')
  throw misuse(topic, `${saying}:${list}\n`)
}
