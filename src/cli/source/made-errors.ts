import type ts from 'typescript'
import { identityOf } from '../../core/brand'
import type { Callees } from './callees'
import type { expectedNames } from './expected-names'
import type { FoundUsage } from './found-usage'
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
  readonly callees: Callees
  readonly rowsOf: ReturnType<typeof rowTypes>
  readonly expected: ReturnType<typeof expectedNames>
  readonly found: FoundUsage
}

/** The rows that a key chooses from, where code makes an error. */
interface Choice {
  readonly contracts: readonly ContractKeys[]
  rowsOf(keys: readonly RowKey[]): ReadonlySet<string>
}

type Parameters = ts.NodeArray<ts.ParameterDeclaration | ts.JSDocParameterTag>

/**
 * Finds where code makes errors: by `new`, by `createError` and functions like it, and by the project's own functions that pass a
 * parameter on to them.
 */
export function madeErrors({ ts, checker, contracts, nameType, callees, rowsOf, expected, found }: Analysis) {
  /** Parameters that end as the name of an error, with the contracts of the error. */
  const makers = new Map<ts.ParameterDeclaration, readonly ContractKeys[]>()
  const choices = new Map<ts.Type, Choice>()
  const argumentsOf = new Map<ts.ParameterDeclaration, ts.Expression[]>()

  function addMaker(parameter: ts.ParameterDeclaration, of: readonly ContractKeys[]): void {
    if (!makers.has(parameter)) makers.set(parameter, of)
  }

  /** Whether a type holds every error of a contract: then it tells nothing about one. */
  function isAny(identities: ReadonlySet<string>): boolean {
    if (identities.size < 2) return false
    return contracts.some(
      ({ rows }) =>
        identities.size >= rows.length && rows.every(({ origin, name }) => identities.has(identityOf(origin, name))),
    )
  }

  function visitNew(node: ts.NewExpression): void {
    const rows = new Set(rowsOf(checker.getTypeAtLocation(node)))
    if (rows.size === 0) return
    const callee = unwrapped(ts, node.expression)
    if (ts.isElementAccessExpression(callee)) makeByKey(choiceOf(rows), callee.argumentExpression, node)
    else if (!isAny(rows)) found.make(rows, node)
  }

  function visitCall(node: ts.CallExpression): void {
    const [first] = node.arguments
    if (!first) return
    const table = callees.tableOf(node)
    if (table) {
      makeByKey(choiceOfTable(table), first, node)
      return
    }
    const declaration = callees.signatureOf(node)?.declaration
    if (declaration && 'body' in declaration && declaration.body) {
      recordArguments(node, declaration.parameters)
      return
    }
    const key = node.arguments.find((_, index) => callees.namesAt(node, index))
    const signature = key && checker.getResolvedSignature(node)
    const rows = new Set(signature ? rowsOf(checker.getReturnTypeOfSignature(signature)) : [])
    if (key && rows.size > 0) makeByKey(choiceOf(rows), key, node)
  }

  /** An error is made of one of the rows to choose from. The key chooses. */
  function makeByKey(choice: Choice, key: ts.Expression, node: ts.Node): void {
    const through = parameterOf(ts, checker, key)
    if (through) addMaker(through.parameter, choice.contracts)
    if (through && !through.isPart) return
    const chosen = choice.rowsOf(keysOf(key))
    if (!isAny(chosen)) found.make(chosen, node)
  }

  /** The keys that an expression may have, by its literal or its type. */
  function keysOf(expression: ts.Expression): readonly RowKey[] {
    const literal = literalOf(ts, unwrapped(ts, expression))
    return literal === undefined ? (nameType(checker.getTypeAtLocation(expression))?.keys ?? []) : [literal]
  }

  function choiceOf(rows: ReadonlySet<string>): Choice {
    const identities = (keys: Iterable<RowKey>) => identitiesOf(keys, contracts)
    const fitting = contracts.filter(({ rows: all }) =>
      all.some(({ origin, name }) => rows.has(identityOf(origin, name))),
    )
    return { contracts: fitting, rowsOf: (keys) => new Set([...identities(keys)].filter((each) => rows.has(each))) }
  }

  /** Of a table of classes, which two contracts may have with the same names. */
  function choiceOfTable(table: ts.Type): Choice {
    const known = choices.get(table)
    if (known) return known
    const classOf = (name: string): readonly string[] | undefined => {
      const property = checker.getPropertyOfType(table, name)
      const [signature] = property ? checker.getTypeOfSymbol(property).getConstructSignatures() : []
      return signature && rowsOf(signature.getReturnType())
    }
    const fitting = contracts.filter(({ rows }) => {
      const classes = rows.map((row) => [identityOf(row.origin, row.name), classOf(row.name)] as const)
      // A class of that name, and not of that row, is of another contract. One that is missing will be generated.
      return classes.some(([, of]) => of) && classes.every(([row, of]) => of === undefined || of.includes(row))
    })
    const choice: Choice = { contracts: fitting, rowsOf: (keys) => identitiesOf(keys, fitting) }
    choices.set(table, choice)
    return choice
  }

  function recordArguments({ arguments: given }: ts.CallExpression, parameters: Parameters): void {
    for (const [index, argument] of given.entries()) {
      const parameter = parameterAt(parameters, index)
      if (!parameter) continue
      const known = argumentsOf.get(parameter)
      if (known) known.push(argument)
      else argumentsOf.set(parameter, [argument])
    }
  }

  function parameterAt(parameters: Parameters, index: number): ts.ParameterDeclaration | undefined {
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
