import type ts from 'typescript'
import type { parameterNames } from './parameter-names'
import type { NameType, nameTypes } from './row-names'
import { isWrapper } from './syntax'
import type { TypeScript } from './user-typescript'

/** What a literal is for. */
export interface ExpectedNames {
  readonly names: NameType
  /** It is compared with a name, and makes none. */
  readonly isCompared: boolean
}

/** Makes a function that finds the names that code expects in the place of a literal, by types alone. */
export function expectedNames(
  ts: TypeScript,
  checker: ts.TypeChecker,
  nameType: ReturnType<typeof nameTypes>,
  namesOf: ReturnType<typeof parameterNames>,
) {
  const comparisons = new Set([
    ts.SyntaxKind.EqualsEqualsEqualsToken,
    ts.SyntaxKind.ExclamationEqualsEqualsToken,
    ts.SyntaxKind.EqualsEqualsToken,
    ts.SyntaxKind.ExclamationEqualsToken,
  ])

  /** The type of what it is compared with. */
  function comparedWith(node: ts.Expression): ts.Type | undefined {
    const { parent } = node
    if (ts.isCaseClause(parent)) return checker.getTypeAtLocation(parent.parent.parent.expression)
    if (!ts.isBinaryExpression(parent) || !comparisons.has(parent.operatorToken.kind)) return undefined
    return checker.getTypeAtLocation(parent.left === node ? parent.right : parent.left)
  }

  const isInside = (node: ts.Node): boolean =>
    isWrapper(ts, node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isConditionalExpression(node)

  return (literal: ts.Expression): ExpectedNames | undefined => {
    let node = literal
    for (;;) {
      const names = nameType(checker.getContextualType(node))
      if (names) return { names, isCompared: isTested(node) }
      const { parent } = node
      const taken = ts.isCallExpression(parent) ? namesOf(parent, parent.arguments.indexOf(node)) : undefined
      if (taken) return { names: taken, isCompared: isTested(node) }
      if (!isWrapper(ts, parent)) break
      if ('type' in parent) {
        const asserted = nameType(checker.getTypeFromTypeNode(parent.type))
        if (asserted) return { names: asserted, isCompared: isTested(parent) }
      }
      node = parent
    }
    const compared = nameType(comparedWith(node))
    return compared && { names: compared, isCompared: true }
  }

  /** Whether a node is within an argument of a function that only says yes or no: a guard, or `includes`. */
  function isTested(node: ts.Node): boolean {
    let [child, parent] = [node, node.parent]
    while (isInside(parent)) [child, parent] = [parent, parent.parent]
    if (!ts.isCallExpression(parent) || parent.expression === child) return false
    const signature = checker.getResolvedSignature(parent)
    if (!signature) return false
    const { flags } = checker.getReturnTypeOfSignature(signature)
    return checker.getTypePredicateOfSignature(signature) !== undefined || (flags & ts.TypeFlags.BooleanLike) !== 0
  }
}
