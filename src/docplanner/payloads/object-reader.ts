import type { FieldIssue } from './field-issue'
import type { Reader } from './reader'

type RequiredOf<Shape> = { [Member in keyof Shape as undefined extends Shape[Member] ? never : Member]: Shape[Member] }
type OptionalOf<Shape> = { [Member in keyof Shape as undefined extends Shape[Member] ? Member : never]: Shape[Member] }
type ReadersOf<Shape> = { readonly [Member in keyof Shape]-?: Reader<Exclude<Shape[Member], undefined>> }

/**
 * Reads an object. An invalid required member is an issue. An optional member that is invalid or `null` is dropped, and so are members
 * that are not listed.
 */
export function objectReader<Shape extends object>(
  required: ReadersOf<RequiredOf<Shape>>,
  optional: ReadersOf<OptionalOf<Shape>>,
): Reader<Shape> {
  const needed = Object.entries<Reader<unknown>>(required)
  const others = Object.entries<Reader<unknown>>(optional)
  return (value, path, issues) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const members = value as { readonly [member: string]: unknown }
    const read: Record<string, unknown> = {}
    const issuesAtStart = issues.length
    for (const [member, reader] of needed) {
      const at = [...path, member]
      const issuesBefore = issues.length
      read[member] = reader(ownMember(members, member), at, issues)
      if (read[member] === undefined && issues.length === issuesBefore) issues.push(issueOf(members, member, at))
    }
    for (const [member, reader] of others) {
      const inside: FieldIssue[] = []
      const value = reader(ownMember(members, member), [...path, member], inside)
      if (value !== undefined) read[member] = value
    }
    return issues.length === issuesAtStart ? (read as Shape) : undefined
  }
}

const ownMember = (members: { readonly [member: string]: unknown }, member: string): unknown =>
  Object.hasOwn(members, member) ? members[member] : undefined

function issueOf(members: { readonly [member: string]: unknown }, member: string, path: readonly string[]): FieldIssue {
  const absent = (ownMember(members, member) ?? undefined) === undefined
  return { problem: absent ? 'required' : 'invalid', path }
}
