import type ts from 'typescript'
import type { NameType, nameTypes } from './row-names'

/**
 * What called functions take, as they are declared. That a call is resolved is avoided where possible: an argument such as
 * `'TYPO' as any` decides what a type parameter becomes, and one call of a `createError` costs as much as the table is long.
 */
export interface Callees {
  /** The signature that a call uses; of a function without overloads as it is declared. */
  signatureOf(call: ts.CallExpression): ts.Signature | undefined
  /** The names that a function takes as one of its parameters, or as a list. */
  namesAt(call: ts.CallExpression, index: number): NameType | undefined
  /** Whether the arguments decide the types. */
  isInferred(call: ts.CallExpression): boolean
  /** The names that a type parameter may be. */
  namesOfTypeParameters(call: ts.CallExpression): NameType | undefined
  /** Whether a function makes a mapper, whose names the server that it is given to checks. */
  makesMapper(call: ts.CallExpression): boolean
  /** The table of classes by name, if a function is the `createError` of a contract. */
  tableOf(call: ts.CallExpression): ts.Type | undefined
}

/** The types of a contract's `createError`, and of a mapper. A bundle of declarations may number them. */
const createError = /^CreateError(?:\$\d+)?$/
const errorMapper = /^ErrorMapper(?:\$\d+)?$/

export function callees(checker: ts.TypeChecker, nameType: ReturnType<typeof nameTypes>): Callees {
  const typeOf = (call: ts.CallExpression) => checker.getTypeAtLocation(call.expression)
  const signatures = (call: ts.CallExpression) => typeOf(call).getCallSignatures()

  function namesOfList(type: ts.Type): NameType | undefined {
    return checker.isArrayType(type) ? nameType(checker.getTypeArguments(type as ts.TypeReference)[0]) : undefined
  }

  return {
    signatureOf(call) {
      const [first, ...others] = signatures(call)
      return others.length === 0 ? first : checker.getResolvedSignature(call)
    },
    namesAt(call, index) {
      for (const { parameters } of signatures(call)) {
        const parameter = parameters[index]
        const type = parameter && checker.getTypeOfSymbolAtLocation(parameter, call)
        const names = type && (nameType(type) ?? namesOfList(type))
        if (names) return names
      }
      return undefined
    },
    isInferred: (call) =>
      call.typeArguments === undefined && signatures(call).some(({ typeParameters = [] }) => typeParameters.length > 0),
    namesOfTypeParameters(call) {
      for (const { typeParameters = [] } of signatures(call)) {
        for (const each of typeParameters) {
          const names = nameType(each)
          if (names) return names
        }
      }
      return undefined
    },
    makesMapper: (call) =>
      signatures(call).some((each) => {
        const { aliasSymbol, symbol } = each.getReturnType()
        return errorMapper.test((aliasSymbol ?? symbol)?.name ?? '')
      }),
    tableOf(call) {
      const { aliasSymbol, aliasTypeArguments = [] } = typeOf(call)
      return aliasSymbol && createError.test(aliasSymbol.name) ? aliasTypeArguments[0] : undefined
    },
  }
}
