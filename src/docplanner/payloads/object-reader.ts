import type { FieldIssue } from './field-issue'
import type { Reader } from './reader'

type RequiredOf<Shape> = { [Member in keyof Shape as undefined extends Shape[Member] ? never : Member]: Shape[Member] }
type OptionalOf<Shape> = { [Member in keyof Shape as undefined extends Shape[Member] ? Member : never]: Shape[Member] }
type ReadersOf<Shape> = { readonly [Member in keyof Shape]-?: Reader<Exclude<Shape[Member], undefined>> }

/**
 * Reads an object. A required member that is of no use is an issue; an optional one is then left out, as if it were absent, and so is
 * a `null`. Members that nobody named are left out too.
 */
export function objectReader<Shape extends object>(
  required: ReadersOf<RequiredOf<Shape>>,
  optional: ReadersOf<OptionalOf<Shape>>,
): Reader<Shape> {
  const needed = Object.entries<Reader<unknown>>(required)
  const others = Object.entries<Reader<unknown>>(optional)
  return (given, path, issues) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined
    const members = given as { readonly [member: string]: unknown }
    const read: Record<string, unknown> = {}
    const before = issues.length
    for (const [member, reader] of needed) {
      const at = [...path, member]
      const known = issues.length
      read[member] = reader(own(members, member), at, issues)
      if (read[member] === undefined && issues.length === known) issues.push(issueOf(members, member, at))
    }
    for (const [member, reader] of others) {
      const inside: FieldIssue[] = []
      const value = reader(own(members, member), [...path, member], inside)
      if (value !== undefined) read[member] = value
    }
    return issues.length === before ? (read as Shape) : undefined
  }
}

const own = (members: { readonly [member: string]: unknown }, member: string): unknown =>
  Object.hasOwn(members, member) ? members[member] : undefined

function issueOf(members: { readonly [member: string]: unknown }, member: string, path: readonly string[]): FieldIssue {
  const absent = (own(members, member) ?? undefined) === undefined
  return { problem: absent ? 'required' : 'invalid', path }
}
