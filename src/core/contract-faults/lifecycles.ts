import type { Contract, Lifecycle } from '../contract'
import { suggester } from '../nearest'
import { pascalCase } from '../row-name'
import { type Fault, placeOf } from './fault'

/** What is wrong with the lifecycles: their names, and their graphs. */
export function lifecycleFaults({ lifecycles = {} }: Contract): Fault[] {
  // Names that differ only in case are told apart by no reader.
  const nameOfType = new Map<string, string>([['next', 'the generated code']])
  return Object.entries(lifecycles).flatMap(([name, lifecycle]) => {
    const place = placeOf('lifecycles', name)
    const type = pascalCase(name).toLowerCase()
    const other = nameOfType.get(type)
    nameOfType.set(type, name)
    return [
      ...(/^[A-Za-z][\w$]*$/.test(name)
        ? []
        : [{ place, problem: 'a name is one word of letters, digits and _', fix: 'Rename it.' }]),
      ...(other === undefined
        ? []
        : [
            {
              place,
              problem: `its type ${pascalCase(name)}Status is also the type of ${other}`,
              fix: 'Rename one of them.',
            },
          ]),
      ...statusNameFaults(place, lifecycle),
      ...graphFaults(place, lifecycle),
    ]
  })
}

/** Two statuses whose constants would have one name. */
function statusNameFaults(place: string, { statuses }: Lifecycle): Fault[] {
  const statusOfConstant = new Map<string, string>()
  return Object.keys(statuses).flatMap((status) => {
    const constant = pascalCase(status)
    const other = statusOfConstant.get(constant)
    statusOfConstant.set(constant, status)
    if (other === undefined && constant !== '') return []
    const problem = constant === '' ? 'it has no letter' : `its constant ${constant} is also the constant of ${other}`
    return [{ place: placeOf(`${place}.statuses`, status), problem, fix: 'Rename it.' }]
  })
}

function graphFaults(place: string, lifecycle: Lifecycle): Fault[] {
  const { initial, statuses, transitions, requirements = {}, refusals } = lifecycle
  const known = Object.keys(statuses)
  const suggest = suggester(known)
  const used: [place: string, status: string | undefined][] = [
    [`${place}.initial`, initial],
    ...Object.entries(transitions).flatMap(([from, followers]): [string, string][] => [
      [`${place}.transitions`, from],
      ...followers.map((to): [string, string] => [placeOf(`${place}.transitions`, from), to]),
    ]),
    ...Object.keys(requirements).map((to): [string, string] => [`${place}.requirements`, to]),
    ...refusals.flatMap(({ from, to }, index): [string, string | undefined][] => [
      [`${place}.refusals[${index}].from`, from],
      [`${place}.refusals[${index}].to`, to],
    ]),
  ]
  // Each is told once, at the first place that uses it.
  const placeOfUnknown = new Map<string, string>()
  for (const [at, status] of used) {
    const isKnown = status === undefined || Object.hasOwn(statuses, status) || placeOfUnknown.has(status)
    if (!isKnown) placeOfUnknown.set(status, at)
  }
  const unknown = [...placeOfUnknown].map(([status, at]) => ({
    place: at,
    problem: `there is no status ${JSON.stringify(status)}`,
    fix: suggest(status, 'Add it to statuses, or name one that exists.'),
  }))
  const unlisted = known
    .filter((status) => !Object.hasOwn(transitions, status))
    .map((status) => ({
      place: `${place}.transitions`,
      problem: `${JSON.stringify(status)} is missing`,
      fix: 'List what may follow it; [] makes it terminal.',
    }))
  // Without any move, its statuses are known and its graph is not.
  const hasGraph = Object.values(transitions).some((followers) => followers.length > 0)
  const reachable = reachableFrom(initial, transitions)
  const unreachable = known
    .filter((status) => hasGraph && !reachable.has(status))
    .map((status) => ({
      place: placeOf(`${place}.statuses`, status),
      problem: `nothing leads to it from ${JSON.stringify(initial)}`,
      fix: 'Add a transition to it, or remove it.',
    }))
  // A status that does not exist is why others cannot be reached.
  return [...unknown, ...unlisted, ...(unknown.length > 0 ? [] : unreachable)]
}

function reachableFrom(initial: string, transitions: Lifecycle['transitions']): Set<string> {
  const reached = new Set([initial])
  for (const status of reached) for (const next of transitions[status] ?? []) reached.add(next)
  return reached
}
