import type { ExplainedContract } from './load/explained-contracts'

/** `shop/OUT_OF_STOCK` as the contract and the rest. Without a contract's name in front, all contracts are meant. */
export function ofContract(
  input: string,
  contracts: readonly ExplainedContract[],
): readonly [rest: string, contracts: readonly ExplainedContract[]] {
  const end = input.indexOf('/')
  const named = contracts.filter(({ contract }) => end > 0 && contract.name === input.slice(0, end))
  return named.length === 0 ? [input, contracts] : [input.slice(end + 1), named]
}
