import { nearest, suggestion } from '../nearest'
import { type Fault, placeOf } from './fault'
import { flag, isRecord, listOf, number, objectOf, oneOf, shown, text, wrongType } from './shape'

const types = ['integer', 'number', 'boolean', 'text', 'id', 'date', 'instant']

const shortForms = types.flatMap((type) => [type, `${type}?`])

/** Deeper fields would overflow the stack. */
const maximumDepth = 32

/** A shape that knows the values around its own. */
type NestedShape = (value: unknown, place: string, around?: readonly unknown[]) => Fault[]

/** Fields by name. A name is a parameter of messages, too. */
export const fieldsShape: NestedShape = (value, place, around = []) => {
  if (!isRecord(value)) return [wrongType(value, place, 'an object')]
  return Object.entries(value).flatMap(([name, field]) => {
    const at = placeOf(place, name)
    return [...fieldNameFaults(name, at), ...fieldShape(field, at, around)]
  })
}

function fieldNameFaults(name: string, place: string): Fault[] {
  // An optional one would have a value where none is given: `({}).constructor`.
  if (name in Object.prototype) return [{ place, problem: `every object has ${name}`, fix: 'Rename the field.' }]
  const fix = 'Write a letter, then letters, digits and _.'
  return /^[A-Za-z]\w*$/.test(name) ? [] : [{ place, problem: 'a field needs another name', fix }]
}

const optional = { optional: flag }

const forms: { readonly [key: string]: NestedShape } = {
  oneOf: objectOf({ oneOf: listOf(text) }, optional),
  statusOf: objectOf({ statusOf: text }, optional),
  listOf: (value, place, around) =>
    objectOf({ listOf: (item, at) => fieldShape(item, at, around) }, optional)(value, place),
  fields: (value, place, around) =>
    objectOf({ fields: (inner, at) => fieldsShape(inner, at, around) }, optional)(value, place),
  type: objectOf({ type: oneOf(...types) }, { ...optional, minimum: number, maximum: number, maxLength: number }),
}

/** A field in its short or its long form. */
function fieldShape(value: unknown, place: string, around: readonly unknown[] = []): Fault[] {
  if (typeof value === 'string') {
    const fix = `Write one of ${types.join(', ')}, with a ? at the end if it is optional.`
    if (shortForms.includes(value)) return []
    return [{ place, problem: `${shown(value)} is not a type of field`, fix: suggestion(value, shortForms, fix) }]
  }
  if (!isRecord(value)) return [wrongType(value, place, 'a field')]
  if (around.includes(value)) return [{ place, problem: 'it contains itself', fix: 'Write it without a cycle.' }]
  if (around.length === maximumDepth) {
    return [{ place, problem: `it is deeper than ${maximumDepth} levels`, fix: 'Write fewer levels.' }]
  }
  const [form, ...others] = Object.keys(forms).filter((key) => value[key] !== undefined)
  if (form === undefined || others.length > 0) return [formFault(value, place, form)]
  return (forms[form] as NestedShape)(value, place, [...around, value])
}

/** The fault of a field without a form, at the key that was meant for one; or with several. */
function formFault(value: object, place: string, form: string | undefined): Fault {
  const names = Object.keys(forms)
  const fix = `Write one of ${names.join(', ')}.`
  if (form !== undefined) return { place, problem: 'it has several forms', fix }
  for (const key of Object.keys(value)) {
    const meant = nearest(key, names)
    if (meant !== undefined) return { place: placeOf(place, key), problem: unknownForm, fix: `Did you mean ${meant}?` }
  }
  return { place, problem: 'it has no form', fix }
}

/** Unlike a key too many, it keeps the fields from being read. */
const unknownForm = 'there is no such form of a field'
