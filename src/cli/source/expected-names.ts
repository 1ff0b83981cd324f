import type ts from 'typescript'
import type { Callees } from './callees'
import type { NameType, nameTypes } from './row-names'
import { isWrapper } from './syntax'
import type { TypeScript } from './user-typescript'

/** What a literal is for. */
export interface ExpectedNames {
  readonly names: NameType
  /** It is compared with a name, and makes none. */
  readonly isCompared: boolean
}

/** A call, and which of its arguments holds an expression. */
interface Argument {
  readonly call: ts.CallExpression
  readonly index: number
  readonly isWhole: boolean
}

/** Makes a function that finds the names that code expects in the place of a literal, by types alone. */
export function expectedNames(
  ts: TypeScript,
  checker: ts.TypeChecker,
  nameType: ReturnType<typeof nameTypes>,
  callees: Callees,
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

  const isPart = (node: ts.Node): boolean =>
    ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node) || ts.isPropertyAssignment(node)

  /** The call that an expression is an argument of, or a part of one. */
  function argumentWith(node: ts.Node): Argument | undefined {
    let [child, parent, isWhole] = [node, node.parent, true]
    while (isWrapper(ts, parent) || ts.isConditionalExpression(parent) || isPart(parent)) {
      if (isPart(parent)) isWhole = false
      ;[child, parent] = [parent, parent.parent]
    }
    if (!ts.isCallExpression(parent)) return undefined
    const index = parent.arguments.indexOf(child as ts.Expression)
    return index < 0 ? undefined : { call: parent, index, isWhole }
  }

  /** Whether a function only says yes or no: a guard, or `includes`. */
  function isTest(call: ts.CallExpression): boolean {
    const signature = callees.signatureOf(call)
    if (!signature) return false
    if (checker.getTypePredicateOfSignature(signature)) return true
    return (checker.getReturnTypeOfSignature(signature).flags & ts.TypeFlags.BooleanLike) !== 0
  }

  /** Whether a type has the names of all rows of a contract. */
  const isEveryName = ({ keys, contracts }: NameType): boolean =>
    contracts.some(({ rows }) => keys.length >= rows.length)

  /** What the place of an expression asks for, if it is an argument or a part of one. */
  function ofArgument({ call, index, isWhole }: Argument, contextual: () => NameType | undefined) {
    const declared = callees.namesAt(call, index)
    if (declared) return declared
    if (!callees.isInferred(call) || callees.makesMapper(call)) return contextual()
    // The literal itself may have decided the type that it is expected to have.
    if (isWhole || call.arguments.some((_, other) => callees.namesAt(call, other))) return undefined
    const inferred = contextual()
    return inferred && (callees.namesOfTypeParameters(call) ?? (isEveryName(inferred) ? inferred : undefined))
  }

  return (literal: ts.Expression): ExpectedNames | undefined => {
    const argument = argumentWith(literal)
    const isCompared = () => argument !== undefined && isTest(argument.call)
    let node = literal
    for (;;) {
      const contextual = () => nameType(checker.getContextualType(node))
      const names = argument ? ofArgument(argument, contextual) : contextual()
      if (names) return { names, isCompared: isCompared() }
      const { parent } = node
      if (!isWrapper(ts, parent)) break
      const asserted = 'type' in parent ? nameType(checker.getTypeFromTypeNode(parent.type)) : undefined
      if (asserted) return { names: asserted, isCompared: isCompared() }
      node = parent
    }
    const compared = nameType(comparedWith(node))
    return compared && { names: compared, isCompared: true }
  }
}
