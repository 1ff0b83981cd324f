import { categoryOf } from './category-of'
import type { Contract, Lifecycle } from './contract'
import { type Fields, fieldRuleOf } from './fields'
import { isNewer } from './is-newer'
import { className } from './row-name'

/** Every fault of a contract, each naming the row and the fix. A sound contract has none. */
export function contractFaults(contract: Contract): string[] {
  return [
    ...nameFaults(contract),
    ...categoryFaults(contract),
    ...rowFaults(contract),
    ...referenceFaults(contract),
    ...validationFaults(contract),
    ...textFaults(contract),
    ...fieldFaults(contract),
    ...Object.entries(contract.lifecycles ?? {}).flatMap(([name, lifecycle]) => lifecycleFaults(name, lifecycle)),
  ]
}

const placeholderForm = /\{[^{}]*\}/

/** The name is part of every row's identity. */
function nameFaults({ name }: Contract): string[] {
  const isName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)
  return isName ? [] : [`name: "${name}" is not lower-case words joined by "-". Write it like clinic-booking.`]
}

/** Wrong fields need a row that can name them. */
function validationFaults({ validation = '', errors }: Contract): string[] {
  const row = Object.hasOwn(errors, validation) ? errors[validation] : undefined
  return row && !row.carries?.includes('errors')
    ? [`validation: ${validation} does not carry errors. Add carries: ['errors'] to the row.`]
    : []
}

/** A text for every row with `text: true`, in every locale, and for no other. */
function textFaults({ texts = {}, errors }: Contract): string[] {
  const faults: string[] = []
  const due = Object.keys(errors).filter((name) => errors[name]?.text)
  for (const [locale, byName] of Object.entries(texts)) {
    const fault = (name: string, text: string) => faults.push(`texts.${locale}.${name}: ${text}`)
    for (const name of due) {
      if (!Object.hasOwn(byName, name)) fault(name, 'there is no text. Write one, or remove text: true from the row.')
    }
    for (const [name, text] of Object.entries(byName)) {
      if (!due.includes(name)) fault(name, 'its row has no text: true. Add that to the row, or remove the text.')
      const placeholder = placeholderForm.exec(text)
      if (placeholder) fault(name, `nothing fills the placeholder ${placeholder[0]}. Write the text out.`)
    }
  }
  return faults
}

/** Each `statusOf` names a lifecycle. */
function fieldFaults({ errors, operations = {}, lifecycles = {} }: Contract): string[] {
  const places: [place: string, fields: Fields | undefined][] = [
    ...Object.entries(errors).map(([name, { details }]): [string, Fields | undefined] => [
      `errors.${name}.details`,
      details,
    ]),
    ...Object.entries(operations).flatMap(([name, { query, body }]): [string, Fields | undefined][] => [
      [`operations.${name}.query`, query],
      [`operations.${name}.body`, body],
    ]),
  ]
  return places.flatMap(([place, fields = {}]) =>
    Object.entries(fields).flatMap(([name, field]) => {
      const rule = fieldRuleOf(field)
      const isUnknown = 'statusOf' in rule && !Object.hasOwn(lifecycles, rule.statusOf)
      return isUnknown
        ? [`${place}.${name}: there is no lifecycle ${rule.statusOf}. Add it, or name one that exists.`]
        : []
    }),
  )
}

function categoryFaults({ categories }: Contract): string[] {
  const faults: string[] = []
  const entries = Object.entries(categories)
  for (const [index, [name, { range }]] of entries.entries()) {
    if (!/^[A-Za-z][\w-]*$/.test(name)) faults.push(`categories.${name}: a name is one word. Rename it.`)
    if (range[0] > range[1]) faults.push(`categories.${name}: the range ${range.join('-')} is empty. Swap its ends.`)
    for (const [other, { range: taken }] of entries.slice(0, index)) {
      if (range[0] > taken[1] || taken[0] > range[1]) continue
      faults.push(`categories.${name}: its range overlaps that of ${other}. Give each code to one category.`)
    }
  }
  return faults
}

/** Classes that the generated files import. */
const reserved = ['ApiError', 'HttpError', 'WireError']

function rowFaults({ categories, errors, version }: Contract): string[] {
  const faults: string[] = []
  const nameOfCode = new Map<number, string>()
  const nameOfClass = new Map<string, string>()
  for (const [name, row] of Object.entries(errors)) {
    const fault = (text: string) => faults.push(`errors.${name}: ${text}`)
    if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name)) fault('a name is upper-case words joined by "_". Rename it.')
    const doubled = nameOfCode.get(row.code)
    if (doubled) fault(`code ${row.code} is already that of ${doubled}. Take the next free code of the category.`)
    nameOfCode.set(row.code, name)
    const sameClass = nameOfClass.get(className(name))
    if (sameClass) fault(`its class ${className(name)} is already that of ${sameClass}. Rename one of them.`)
    if (reserved.includes(className(name))) fault(`its class ${className(name)} is the engine's own. Rename it.`)
    nameOfClass.set(className(name), name)
    if (!Number.isInteger(row.code) || categoryOf(categories, row.code) === undefined) {
      fault(`code ${row.code} is in no category's range. Take a free code of its category, or widen the range.`)
    }
    if (!Number.isInteger(row.status) || row.status < 400 || row.status > 599) {
      fault(`HTTP status ${row.status} is not an error. Take one from 400 to 599.`)
    }
    // A client takes a name that it does not know for a newer server's by the version alone.
    if (row.since !== undefined && isNewer(row.since, version)) {
      fault(
        `since ${row.since} is later than the contract's version ${version}. Raise the version, or correct the row.`,
      )
    }
    const message = row.message ?? row.meaning
    const placeholder = placeholderForm.exec(message)
    if (placeholder) fault(`nothing fills the placeholder ${placeholder[0]} of its message. Write the text out.`)
    if (!/^[^a-z]/.test(message)) fault('its message is to start with a capital letter.')
    if (message.endsWith('.')) fault('its message ends with a full stop. Leave it out.')
  }
  return faults
}

function referenceFaults(contract: Contract): string[] {
  const references: [place: string, name: string][] = [
    ['fallback', contract.fallback],
    ...(contract.validation === undefined ? [] : [['validation', contract.validation] as [string, string]]),
    ...limitReferences(contract),
    ...Object.entries(contract.operations ?? {}).flatMap(([operation, { errors }]) =>
      errors.map((name): [string, string] => [`operations.${operation}.errors`, name]),
    ),
    ...Object.entries(contract.lifecycles ?? {}).flatMap(
      ([lifecycle, { requirements = {}, refusals, unknownStatus }]) => [
        ...refusals.map(({ refusal }): [string, string] => [`lifecycles.${lifecycle}.refusals`, refusal]),
        ...Object.values(requirements)
          .flat()
          .map(({ refusal }): [string, string] => [`lifecycles.${lifecycle}.requirements`, refusal]),
        [`lifecycles.${lifecycle}.unknownStatus`, unknownStatus] as [string, string],
      ],
    ),
  ]
  return references
    .filter(([, name]) => !Object.hasOwn(contract.errors, name))
    .map(([place, name]) => `${place}: there is no error ${name}. Add the row, or name one that exists.`)
}

function limitReferences({ rateLimits }: Contract): [place: string, name: string][] {
  if (rateLimits === undefined) return []
  const { refusal, unavailable = refusal } = rateLimits
  return [
    ['rateLimits.refusal', refusal],
    ['rateLimits.unavailable', unavailable],
  ]
}

function lifecycleFaults(
  name: string,
  { initial, statuses, transitions, requirements = {}, refusals }: Lifecycle,
): string[] {
  const faults: string[] = []
  const fault = (text: string) => faults.push(`lifecycles.${name}: ${text}`)
  const used = [
    initial,
    ...Object.keys(transitions),
    ...Object.values(transitions).flat(),
    ...Object.keys(requirements),
    ...refusals.flatMap(({ from, to }) => [from, to].filter((status) => status !== undefined)),
  ]
  for (const status of new Set(used.filter((each) => !Object.hasOwn(statuses, each)))) {
    fault(`there is no status "${status}". Add it to statuses, or name one that exists.`)
  }
  for (const status of Object.keys(statuses).filter((each) => !Object.hasOwn(transitions, each))) {
    fault(`"${status}" is not in transitions. List what may follow it; [] makes it terminal.`)
  }
  const reachable = reachableFrom(initial, transitions)
  for (const status of Object.keys(statuses).filter((each) => !reachable.has(each))) {
    fault(`nothing leads to "${status}" from "${initial}". Add a transition to it, or remove it.`)
  }
  return faults
}

function reachableFrom(initial: string, transitions: Lifecycle['transitions']): Set<string> {
  const reached = new Set([initial])
  for (const status of reached) for (const next of transitions[status] ?? []) reached.add(next)
  return reached
}
