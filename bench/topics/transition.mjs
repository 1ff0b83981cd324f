import { canTransition } from 'error-codebook'
import { lifecycles } from 'error-codebook/contract'
import { createMachine } from 'xstate'

const lifecycle = 'appointment'
const { initial, transitions } = lifecycles[lifecycle]
const statuses = Object.keys(transitions)

// Every pair of statuses, some of them twice: a power of two makes the next pair cheap to find.
const pairs = Array.from({ length: 32 }, (_, i) => i % statuses.length ** 2)
const from = pairs.map((i) => statuses[Math.floor(i / statuses.length)])
const to = pairs.map((i) => statuses[i % statuses.length])

const arrays = Object.fromEntries(Object.entries(lifecycles).map(([name, each]) => [name, each.transitions]))
const sets = Object.fromEntries(Object.entries(transitions).map(([status, next]) => [status, new Set(next)]))

const machine = createMachine({
  initial,
  states: Object.fromEntries(
    Object.entries(transitions).map(([status, next]) => [
      status,
      { on: Object.fromEntries(next.map((each) => [each, each])) },
    ]),
  ),
})
const snapshotOf = (status) => machine.resolveState({ value: status, context: {} })
const snapshots = Object.fromEntries(statuses.map((status) => [status, snapshotOf(status)]))

export const contenders = {
  'error-codebook': { ask: (i) => canTransition(lifecycle, from[i & 31], to[i & 31]) },
  'hand-written, arrays of every lifecycle': {
    ask: (i) => arrays[lifecycle][from[i & 31]]?.includes(to[i & 31]) ?? false,
  },
  'hand-written, arrays of one lifecycle': {
    ask: (i) => transitions[from[i & 31]]?.includes(to[i & 31]) ?? false,
  },
  'hand-written, sets of one lifecycle': { ask: (i) => sets[from[i & 31]]?.has(to[i & 31]) ?? false },
  'XState, its snapshots made beforehand': { ask: (i) => snapshots[from[i & 31]].can({ type: to[i & 31] }) },
  'XState, from a status': { ask: (i) => snapshotOf(from[i & 31]).can({ type: to[i & 31] }) },
}
