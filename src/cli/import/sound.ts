import type { Contract } from '../../core/contract'
import { contractFaults } from '../../core/contract-faults'
import { type Fault, placeOf } from '../../core/contract-faults/fault'
import type { Note } from './document'

type Parts = Pick<Contract, 'name' | 'version' | 'categories' | 'errors'> & Partial<Contract>

/** Members whose entries can be left out one by one. */
const members = ['errors', 'lifecycles', 'operations'] as const

/** A fault may hide others, which the next round finds. */
const rounds = 4

/** Leaves out the rows, lifecycles and operations that no contract may have, and lists them with their lines. */
export function sound<Given extends Parts>(given: Given, lineOf: ReadonlyMap<string, number>, notes: Note[]): Given {
  let contract = given
  for (let round = 0; round < rounds; round++) {
    const reasonOf = new Map<string, Fault>()
    for (const fault of contractFaults(complete(contract))) {
      const place = entryOf(fault.place)
      if (place !== undefined && !reasonOf.has(place)) reasonOf.set(place, fault)
    }
    if (reasonOf.size === 0) return contract
    for (const [place, { problem }] of reasonOf) {
      notes.push({ line: lineOf.get(place) ?? 1, text: `${nameIn(place)} is left out: ${problem}` })
    }
    contract = without(contract, reasonOf)
  }
  return contract
}

/** With what `check` asks for later, so that the other faults are found now. */
function complete(contract: Parts): unknown {
  const categories = Object.entries(contract.categories).map(([name, row]) => [
    name,
    { status: 500, recovery: 'terminal', ...row },
  ])
  const anyRow = Object.keys(contract.errors)[0] ?? 'NONE'
  const lifecycles = Object.entries(contract.lifecycles ?? {}).map(([name, lifecycle]) => [
    name,
    lifecycle.unknownStatus === undefined ? { ...lifecycle, unknownStatus: anyRow } : lifecycle,
  ])
  return {
    fallback: anyRow,
    ...contract,
    categories: Object.fromEntries(categories),
    lifecycles: Object.fromEntries(lifecycles),
  }
}

function without<Given extends Parts>(contract: Given, places: ReadonlyMap<string, unknown>): Given {
  const kept = members.flatMap((member) => {
    const entries = contract[member]
    if (entries === undefined) return []
    return [
      [member, Object.fromEntries(Object.entries(entries).filter(([name]) => !places.has(placeOf(member, name))))],
    ]
  })
  return { ...contract, ...Object.fromEntries(kept) }
}

/** `errors.OUT_OF_STOCK` of `errors.OUT_OF_STOCK.code`; nothing for other members. */
function entryOf(place: string): string | undefined {
  return /^(?:errors|lifecycles|operations)(?:\.[\w$]+|\["(?:[^"\\]|\\.)*"\])/.exec(place)?.[0]
}

const nameIn = (place: string): string => place.replace(/^\w+\.?/, '').replace(/^\["(.*)"\]$/, '$1')
