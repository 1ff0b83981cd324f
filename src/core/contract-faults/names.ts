import type { Contract } from '../contract'
import { className } from '../row-name'
import { type Fault, placeOf } from './fault'

/** A name is words joined by `_`, `-` or `.`, in any case. */
const rowName = /^[A-Za-z][A-Za-z0-9]*(?:[._-]+[A-Za-z0-9]+)*$/

/** Handlers use these keys for other things. */
const reserved = ['unknown', 'default']

/** Classes of the language that generated code relies on, and names that it imports from the engine. */
const takenClasses = [
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SuppressedError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'ApiError',
  'AnyApiError',
  'HttpError',
  'WireError',
  'CreateError',
  'ToApiError',
]

/** The names of the contract and of its rows, and the classes made from those. */
export function nameFaults({ name, errors }: Contract): Fault[] {
  const faults: Fault[] = []
  // The name is part of every row's identity.
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    faults.push({
      place: 'name',
      problem: `${JSON.stringify(name)} is not lower-case words joined by "-"`,
      fix: 'Write it like clinic-booking.',
    })
  }
  const nameOfClass = new Map<string, string>()
  for (const each of Object.keys(errors)) {
    const place = placeOf('errors', each)
    if (!rowName.test(each)) {
      const problem = 'a name is words joined by "_", "-" or ".", and starts with a letter'
      faults.push({ place, problem, fix: 'Rename it.' })
    }
    if (reserved.includes(each)) faults.push({ place, problem: `the name ${each} is reserved`, fix: 'Rename it.' })
    const Class = className(each)
    const other = nameOfClass.get(Class)
    if (other !== undefined) {
      faults.push({ place, problem: `its class ${Class} is also the class of ${other}`, fix: 'Rename one of them.' })
    }
    if (takenClasses.includes(Class)) {
      faults.push({ place, problem: `its class ${Class} would hide another ${Class}`, fix: 'Rename it.' })
    }
    nameOfClass.set(Class, each)
  }
  return faults
}
