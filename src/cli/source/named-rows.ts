import type ts from 'typescript'
import type { Analysis } from './made-errors'
import { identitiesOf } from './row-names'
import { isWrapper, literalOf } from './syntax'

/** Finds rows that code names without making their errors there, and names that no row has. */
export function namedRows({ ts, checker, rowsOf, expected, found }: Analysis) {
  /** A literal: of a row, if code expects one in its place. */
  function visitLiteral(node: ts.Expression): void {
    const literal = literalOf(ts, node)
    if (literal === undefined || !isValue(node)) return
    const use = expected(node)
    if (!use) return
    const { contracts } = use.names
    const identities = identitiesOf([literal], contracts)
    if (identities.size === 0 && contracts[0]) found.miss(contracts[0].contract, literal, node)
    if (!use.isCompared) found.name(identities)
  }

  /** Whether a literal is a value, not the name of a module or of a member. */
  function isValue(node: ts.Expression): boolean {
    const { parent } = node
    if (ts.isLiteralTypeNode(parent) || ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return false
    // The minus belongs to it.
    if (ts.isPrefixUnaryExpression(parent)) return false
    if (ts.isPropertyAssignment(parent)) return parent.initializer === node
    return !ts.isElementAccessExpression(parent)
  }

  /** The class of a row as a value: handed over, listed, or stored. */
  function visitReference(node: ts.Identifier | ts.PropertyAccessExpression): void {
    if (!isHandedOver(node)) return
    const type = checker.getTypeAtLocation(node)
    const rows = type.getConstructSignatures().flatMap((each) => rowsOf(each.getReturnType()))
    if (rows.length > 0) found.name(rows)
  }

  function isHandedOver(node: ts.Expression): boolean {
    const { parent } = node
    if (ts.isCallExpression(parent)) return parent.expression !== node
    if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) return parent.initializer === node
    if (ts.isConditionalExpression(parent)) return parent.condition !== node
    if (ts.isArrowFunction(parent)) return parent.body === node
    return ts.isArrayLiteralExpression(parent) || ts.isReturnStatement(parent) || isWrapper(ts, parent)
  }

  /** A member of a table of classes, or of a generated module, that it does not have. */
  function visitMember(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): void {
    const key = ts.isPropertyAccessExpression(node) ? node.name.text : literalOf(ts, node.argumentExpression)
    if (typeof key !== 'string') return
    const type = checker.getTypeAtLocation(node.expression)
    if (checker.getPropertyOfType(type, key)) return
    const members = checker.getPropertiesOfType(type)
    const rows = members.map((each) => {
      const [signature] = checker.getTypeOfSymbol(each).getConstructSignatures()
      return signature ? rowsOf(signature.getReturnType()) : []
    })
    const first = rows.flat()[0]
    const isTable = rows.every(({ length }) => length > 0)
    if (first === undefined || !(isTable || key.endsWith('Error'))) return
    found.miss(first.slice(0, first.indexOf('/')), key, node)
  }

  return { visitLiteral, visitReference, visitMember }
}
