import { nearest, suggestion } from '../nearest'
import { type Fault, placeOf } from './fault'

/** Finds what is wrong with the form of a value: a missing or unknown key, or a value of the wrong type. */
export type Shape = (value: unknown, place: string) => Fault[]

/** Text. An empty one says nothing. */
export const text: Shape = (value, place) =>
  typeof value === 'string' && value !== '' ? [] : [wrongType(value, place, 'a text')]

export const integer: Shape = (value, place) =>
  Number.isSafeInteger(value) ? [] : [wrongType(value, place, 'an integer')]

export const number: Shape = (value, place) => (Number.isFinite(value) ? [] : [wrongType(value, place, 'a number')])

/** A flag is `true` or absent. */
export const flag: Shape = (value, place) =>
  value === true ? [] : [{ place, problem: `${shown(value)} is not true`, fix: 'Write true, or leave the key out.' }]

/** Whatever another check looks at. */
export const anything: Shape = () => []

/** One of a few texts. */
export function oneOf(...values: readonly string[]): Shape {
  return (value, place) => {
    if (values.includes(value as string)) return []
    const fix = `Write one of ${values.join(', ')}.`
    return [{ place, problem: `${shown(value)} is not allowed`, fix: suggestion(String(value), values, fix) }]
  }
}

export function listOf(item: Shape): Shape {
  return (value, place) =>
    Array.isArray(value)
      ? value.flatMap((each, index) => item(each, placeOf(place, index)))
      : [wrongType(value, place, 'a list')]
}

/** Values by name. */
export function recordOf(item: Shape): Shape {
  return (value, place) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([key, each]) => item(each, placeOf(place, key)))
      : [wrongType(value, place, 'an object')]
}

/** The problem of a key that no shape has. It keeps nothing else from being checked. */
export const unknownKey = 'there is no such key'

/** An object with these keys. A key whose value is `undefined` counts as absent. */
export function objectOf(
  required: { readonly [key: string]: Shape },
  optional: { readonly [key: string]: Shape } = {},
): Shape {
  const shapes = new Map(Object.entries({ ...required, ...optional }))
  const keys = [...shapes.keys()]
  return (value, place) => {
    if (!isRecord(value)) return [wrongType(value, place, 'an object')]
    const missing = new Set(Object.keys(required).filter((key) => value[key] === undefined))
    const ofMembers = Object.entries(value).flatMap(([key, each]): Fault[] => {
      const shape = shapes.get(key)
      if (shape) return each === undefined ? [] : shape(each, placeOf(place, key))
      const meant = nearest(key, keys)
      // One mistake, told once.
      const problem =
        meant !== undefined && missing.delete(meant) ? `${unknownKey}, and ${meant} is missing` : unknownKey
      const fix = meant === undefined ? `Remove it. The keys here are ${keys.join(', ')}.` : `Did you mean ${meant}?`
      return [{ place: placeOf(place, key), problem, fix }]
    })
    return [
      ...Array.from(missing, (key) => ({ place, problem: `${key} is missing`, fix: `Add ${key}.` })),
      ...ofMembers,
    ]
  }
}

/** A plain object, or what `import * as rows` gives; no list, `Date` or `Map`. */
export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && ['Object', 'Module'].includes(tagOf(value))
}

/** `Date` for a date, in any realm. */
const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

/** The fault of a value of the wrong type. */
export function wrongType(value: unknown, place: string, expected: string): Fault {
  return { place, problem: `${shown(value)} is not ${expected}`, fix: `Write ${expected}.` }
}

/** A value in a message, cut where it is long. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'function') return 'a function'
  if (isRecord(value)) return 'an object'
  if (typeof value === 'object' && value !== null) return `a ${tagOf(value)}`
  const form = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return form.length > 60 ? `${form.slice(0, 60)}…` : form
}
