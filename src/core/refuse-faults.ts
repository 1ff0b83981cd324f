import { type MisuseTopic, misuse } from './misuse'

/** Throws one error that lists every fault, a line each; does nothing where there is none. */
export function refuseFaults(topic: MisuseTopic, what: string, faults: readonly string[]): void {
  if (faults.length === 0) return
  const list = faults.map((fault) => `\n- ${fault}`).join('')
  throw misuse(topic, `${what} ${faults.length} fault(s):${list}\n`)
}
