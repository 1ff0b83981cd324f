import type ts from 'typescript'
import type { expectedNames } from './expected-names'
import type { FoundUsage } from './found-usage'
import type { ParameterNames } from './parameter-names'
import { type ContractKeys, identitiesOf, type nameTypes, type RowKey } from './row-names'
import type { rowTypes } from './row-types'
import { literalOf, parameterOf, unwrapped } from './syntax'
import type { TypeScript } from './user-typescript'

/** What the analysis of one program shares. */
export interface Analysis {
  readonly ts: TypeScript
  readonly checker: ts.TypeChecker
  readonly contracts: readonly ContractKeys[]
  readonly nameType: ReturnType<typeof nameTypes>
  readonly namesOf: ParameterNames
  readonly rowsOf: ReturnType<typeof rowTypes>
  readonly expected: ReturnType<typeof expectedNames>
  readonly found: FoundUsage
}

/**
 * Finds where code makes errors: by `new`, by `createError` and functions like it, and by the project's own functions that pass a
 * parameter on to them.
 */
export function madeErrors({ ts, checker, contracts, nameType, namesOf, rowsOf, expected, found }: Analysis) {
  /** Parameters that end as the name of an error, with the contracts of the error. */
  const makers = new Map<ts.ParameterDeclaration, readonly ContractKeys[]>()
  const argumentsOf = new Map<ts.ParameterDeclaration, ts.Expression[]>()

  function addMaker(parameter: ts.ParameterDeclaration, of: readonly ContractKeys[]): void {
    if (!makers.has(parameter)) makers.set(parameter, of)
  }

  const contractsWith = (identities: ReadonlySet<string>): readonly ContractKeys[] =>
    contracts.filter(({ rowOf }) => {
      for (const identity of identities) {
        if (rowOf.has(identity.slice(identity.indexOf('/') + 1))) return true
      }
      return false
    })

  /** Whether a type holds every error of a contract: then it tells nothing about one. */
  function isAny(identities: ReadonlySet<string>): boolean {
    if (identities.size < 2) return false
    return contracts.some(({ rows }) => {
      if (identities.size < rows.length) return false
      return [
        ...identitiesOf(
          rows.map(({ name }) => name),
          contracts,
        ),
      ].every((each) => identities.has(each))
    })
  }

  function visitNew(node: ts.NewExpression): void {
    const rows = new Set(rowsOf(checker.getTypeAtLocation(node)))
    if (rows.size === 0) return
    const callee = unwrapped(ts, node.expression)
    const key = ts.isElementAccessExpression(callee) ? callee.argumentExpression : undefined
    makeByKey(rows, key, node)
  }

  /** An error of one of these rows is made; the key chooses which. */
  function makeByKey(rows: ReadonlySet<string>, key: ts.Expression | undefined, node: ts.Node): void {
    const through = key && parameterOf(ts, checker, key)
    if (through) {
      addMaker(through.parameter, contractsWith(rows))
      if (!through.isPart) return
    }
    const keys = key && keysOf(key)
    if (!keys) {
      if (!isAny(rows)) found.make(rows, node)
      return
    }
    const chosen = identitiesOf(keys, contracts)
    if (!isAny(chosen)) found.make(rows.size === 0 ? chosen : intersection(rows, chosen), node)
  }

  /** The keys that an expression may have, by its literal or its type. */
  function keysOf(expression: ts.Expression): readonly RowKey[] | undefined {
    const literal = literalOf(ts, unwrapped(ts, expression))
    return literal === undefined ? nameType(checker.getTypeAtLocation(expression))?.keys : [literal]
  }

  function visitCall(node: ts.CallExpression): void {
    const signature = node.arguments.length > 0 ? checker.getResolvedSignature(node) : undefined
    if (!signature) return
    const { declaration } = signature
    if (declaration && 'body' in declaration && declaration.body) {
      for (const [index, argument] of node.arguments.entries()) {
        const parameter = parameterAt(declaration.parameters, index)
        if (!parameter) continue
        const known = argumentsOf.get(parameter)
        if (known) known.push(argument)
        else argumentsOf.set(parameter, [argument])
      }
      return
    }
    const rows = new Set(rowsOf(checker.getReturnTypeOfSignature(signature)))
    if (rows.size === 0) return
    const key = node.arguments.find((_, index) => namesOf.at(node, index))
    if (key) makeByKey(rows, key, node)
  }

  function parameterAt(
    parameters: ts.NodeArray<ts.ParameterDeclaration | ts.JSDocParameterTag>,
    index: number,
  ): ts.ParameterDeclaration | undefined {
    const real = parameters.filter(ts.isParameter).filter(({ name }) => !ts.isIdentifier(name) || name.text !== 'this')
    const last = real.at(-1)
    return real[index] ?? (last?.dotDotDotToken ? last : undefined)
  }

  /** Follows the parameters to the calls that fill them. Call it once all code is visited. */
  function followParameters(): void {
    for (const [parameter, of] of makers) {
      for (const argument of argumentsOf.get(parameter) ?? []) fill(argument, of)
    }
  }

  function fill(argument: ts.Expression, of: readonly ContractKeys[]): void {
    const through = parameterOf(ts, checker, argument)
    if (through) addMaker(through.parameter, of)
    if (through && !through.isPart) return
    const node = unwrapped(ts, argument)
    const literal = literalOf(ts, node)
    if (literal !== undefined) {
      const identities = identitiesOf([literal], of)
      found.make(identities, argument)
      if (identities.size === 0 && of[0]) found.miss(of[0].contract, literal, node)
    } else if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) {
      fillFromParts(node)
    } else {
      const identities = identitiesOf(nameType(checker.getTypeAtLocation(node))?.keys ?? [], of)
      if (!isAny(identities)) found.make(identities, argument)
    }
  }

  /** The literals of an object or a list that stand where names are expected. */
  function fillFromParts(whole: ts.Node): void {
    const waiting = [whole]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const literal = literalOf(ts, node)
      const names = literal === undefined ? undefined : expected(node as ts.Expression)?.names
      if (literal !== undefined && names) found.make(identitiesOf([literal], names.contracts), node)
      if (!ts.isFunctionLike(node)) ts.forEachChild(node, (child) => void waiting.push(child))
    }
  }

  return { visitNew, visitCall, followParameters }
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((each) => b.has(each)))
}
