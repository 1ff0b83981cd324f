import { safePick } from '../../core/safe-get'
import type { ValidationIssue } from '../../http'
import { type IssueReader, listOf } from './issue-reader'

/** What is read of class-validator's `ValidationError`. */
interface PropertyErrors {
  readonly property: string
  readonly constraints?: { readonly [constraint: string]: string } | undefined
  readonly children?: readonly PropertyErrors[] | undefined
}

interface Node extends PropertyErrors {
  readonly parent: Node | undefined
}

/** A list, as `validate` returns it and `validateOrReject` throws it. */
export const fromClassValidator: IssueReader = (thrown) => {
  const errors = listOf<PropertyErrors>(thrown, isPropertyErrors)
  return errors && classValidatorIssues(errors)
}

function isPropertyErrors(value: unknown): boolean {
  const { property, constraints, children } = safePick(value, 'property', 'constraints', 'children')
  return typeof property === 'string' && (typeof constraints === 'object' || Array.isArray(children))
}

/** The issues of class-validator's tree. Not recursive: the tree may be as deep as a stranger's body. */
export function* classValidatorIssues(errors: readonly PropertyErrors[]): Generator<ValidationIssue> {
  const pending = nodesOf(errors, undefined)
  for (let node = pending.pop(); node; node = pending.pop()) {
    const messages = Object.values(node.constraints ?? {})
    if (messages.length > 0) {
      const path = pathOf(node)
      for (const message of messages) yield { message, path }
    }
    for (const child of nodesOf(node.children ?? [], node)) pending.push(child)
  }
}

/** Last first, as they are taken from the end. */
function nodesOf(errors: readonly PropertyErrors[], parent: Node | undefined): Node[] {
  return errors.map(({ property, constraints, children }) => ({ property, constraints, children, parent })).reverse()
}

function pathOf(node: Node): string[] {
  const path: string[] = []
  for (let part: Node | undefined = node; part; part = part.parent) path.push(part.property)
  return path.reverse()
}
