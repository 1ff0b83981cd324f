import type ts from 'typescript'
import type { RowKey } from './row-names'
import type { TypeScript } from './user-typescript'

/** What stands around an expression without changing its value. */
export function isWrapper(
  ts: TypeScript,
  node: ts.Node,
): node is ts.ParenthesizedExpression | ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node)
  )
}

/** An expression without parentheses and assertions around it. */
export function unwrapped(ts: TypeScript, node: ts.Expression): ts.Expression {
  let inner = node
  while (isWrapper(ts, inner)) inner = inner.expression
  return inner
}

/** The text or number of a literal; `undefined` for another node. */
export function literalOf(ts: TypeScript, node: ts.Node): RowKey | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isNumericLiteral(node)) return Number(node.text)
  const isNegative = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken
  return isNegative && ts.isNumericLiteral(node.operand) ? -Number(node.operand.text) : undefined
}

/** How many variables are followed from a use to a parameter. */
const maximumSteps = 20

/** The parameter that an expression is, or is a part of, and whether it is only a part. */
export function parameterOf(
  ts: TypeScript,
  checker: ts.TypeChecker,
  expression: ts.Expression,
): { readonly parameter: ts.ParameterDeclaration; readonly isPart: boolean } | undefined {
  let node: ts.Expression | undefined = expression
  let isPart = false
  for (let step = 0; node && step < maximumSteps; step++) {
    node = unwrapped(ts, node)
    while (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      isPart = true
      node = unwrapped(ts, node.expression)
    }
    if (!ts.isIdentifier(node)) return undefined
    let declaration: ts.Node | undefined = checker.getSymbolAtLocation(node)?.valueDeclaration
    while (declaration && ts.isBindingElement(declaration)) {
      isPart = true
      declaration = declaration.parent.parent
    }
    if (!declaration) return undefined
    if (ts.isParameter(declaration)) return { parameter: declaration, isPart }
    if (!ts.isVariableDeclaration(declaration)) return undefined
    const loop: ts.Node = declaration.parent.parent
    if (ts.isForOfStatement(loop)) isPart = true
    node = ts.isForOfStatement(loop) ? loop.expression : declaration.initializer
  }
  return undefined
}
