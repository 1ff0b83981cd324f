import { itemVariables, templateVariables } from '../envelope-template'
import { suggestion } from '../nearest'
import { type Fault, placeOf } from './fault'
import { isRecord, shown, wrongType } from './shape'

const depthLimit = 32

const eachExample = "{ $each: '$errors', field: '$field', reason: '$text' }"

/** Every fault of an envelope's template. A sound one has none. Takes any value, such as parsed JSON. */
export function templateFaults(template: unknown, place = ''): Fault[] {
  if (typeof template !== 'object' || template === null) return [wrongType(template, place, 'an object or a list')]
  if (isDeeper(template, depthLimit)) {
    return [{ place, problem: `it is deeper than ${depthLimit} levels`, fix: 'Write a template without cycles.' }]
  }
  const used = new Set<string>()
  const faults = valueFaults(template, { place, used, isItem: false })
  if (!used.has('$name') && !used.has('$code')) {
    const problem = 'it has neither $name nor $code, so no client could read it'
    faults.push({ place, problem, fix: 'Add $name, outside the items of $each.' })
  }
  return faults
}

interface Position {
  readonly place: string
  /** The variables found so far, in the whole template or in one item of `$each`. */
  readonly used: Set<string>
  /** Whether it is a part of an item of `$each`. */
  readonly isItem: boolean
}

function valueFaults(value: unknown, position: Position): Fault[] {
  const { place } = position
  if (typeof value === 'string') return isVariable(value) ? variableFaults(value, position) : []
  if (Array.isArray(value)) {
    const ofItems = value.flatMap((each, index) => valueFaults(each, { ...position, place: placeOf(place, index) }))
    return [...ofItems, ...alikeFaults(value, place)]
  }
  if (isRecord(value)) return objectFaults(value, position)
  const isJson = value === null || typeof value === 'boolean' || Number.isFinite(value)
  return isJson
    ? []
    : [{ place, problem: `${shown(value)} is not JSON`, fix: 'Write a text, a finite number, true, false or null.' }]
}

function variableFaults(name: string, { place, used, isItem }: Position): Fault[] {
  used.add(name)
  const known: readonly string[] = isItem ? [...templateVariables, ...itemVariables] : templateVariables
  if (known.includes(name)) return []
  if ((itemVariables as readonly string[]).includes(name)) {
    return [{ place, problem: `${name} is known only in the items of $each`, fix: `Write ${eachExample}.` }]
  }
  const fix = suggestion(name, known, `Write one of ${known.join(', ')}, or $${name} for the text.`)
  return [{ place, problem: `there is no variable ${name}`, fix }]
}

function objectFaults(object: { readonly [key: string]: unknown }, position: Position): Fault[] {
  const { $each, ...members } = object
  const keyFaults = Object.keys(members).flatMap((key) => wrongKeyFaults(key, position.place))
  const isEach = $each !== undefined
  const inside = isEach ? { ...position, used: new Set<string>(), isItem: true } : position
  const ofMembers = Object.entries(members).flatMap(([key, each]) =>
    each === undefined ? [] : valueFaults(each, { ...inside, place: placeOf(position.place, key) }),
  )
  return [...(isEach ? eachFaults($each, position, inside.used) : []), ...keyFaults, ...ofMembers]
}

function wrongKeyFaults(key: string, parent: string): Fault[] {
  const place = placeOf(parent, key)
  if (key === '__proto__') {
    return [{ place, problem: 'an object cannot be sent with this key safely', fix: 'Take another key.' }]
  }
  if (!isVariable(key)) return []
  const fix = suggestion(key, ['$each'], `Write $${key} for a key that starts with $.`)
  return [{ place, problem: 'there is no such key', fix }]
}

function eachFaults(source: unknown, { place, isItem }: Position, used: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = []
  const sourcePlace = placeOf(place, '$each')
  if (source !== '$errors') {
    const fix = suggestion(String(source), ['$errors'], 'Write $errors.')
    faults.push({ place: sourcePlace, problem: `${shown(source)} is not a list of field errors`, fix })
  }
  if (isItem) {
    const problem = 'it is in an item of another $each'
    faults.push({ place: sourcePlace, problem, fix: 'Write one $each alone.' })
  }
  const missing = itemVariables.filter((each) => !used.has(each))
  if (missing.length > 0) {
    const problem = `its items lack ${missing.join(' and ')}, so no client could read them`
    faults.push({ place, problem, fix: `Write ${eachExample}.` })
  }
  return faults
}

/** Items of a list that no reader could tell apart, as any of them may be dropped. */
function alikeFaults(items: readonly unknown[], place: string): Fault[] {
  const indexOf = new Map<string, number>()
  return items.flatMap((item, index) => {
    const signature = signatureOf(item)
    const other = signature === undefined ? undefined : indexOf.get(signature)
    if (signature !== undefined) indexOf.set(signature, index)
    if (other === undefined) return []
    const problem = `it cannot be told from ${placeOf(place, other)}`
    return [{ place: placeOf(place, index), problem, fix: 'Give each a constant of its own, or write an object.' }]
  })
}

/** What a reader tells an item by; `undefined` for a constant, which is not read. */
function signatureOf(item: unknown): string | undefined {
  if (item === '$details' || item === '$errors') return 'object:[]'
  if (isRecord(item)) return `${item.$each === undefined ? 'object' : 'each'}:${JSON.stringify(constantsOf(item, ''))}`
  if (typeof item === 'string' && isVariable(item)) return 'variable'
  return Array.isArray(item) ? 'list' : undefined
}

/** The constants of an object with their places, in one order. */
function constantsOf(object: { readonly [key: string]: unknown }, parent: string): unknown[] {
  return Object.keys(object)
    .sort()
    .flatMap((key): unknown[] => {
      const value = object[key]
      const place = placeOf(parent, key)
      if (isRecord(value)) return value.$each === undefined ? constantsOf(value, place) : []
      const isConstant = typeof value === 'string' ? !isVariable(value) : value !== undefined && !Array.isArray(value)
      return isConstant ? [place, value] : []
    })
}

/** `$$` is a literal `$`. */
function isVariable(text: string): boolean {
  return text.startsWith('$') && !text.startsWith('$$')
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1))
}
