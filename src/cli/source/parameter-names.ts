import type ts from 'typescript'
import type { NameType, nameTypes } from './row-names'

/** What a function takes, as it is declared: in a call, an argument decides what a type parameter becomes. */
export interface ParameterNames {
  /** The names that it takes as one of its parameters. */
  at(call: ts.CallExpression, index: number): NameType | undefined
  /** Whether its arguments decide its types. */
  isInferred(call: ts.CallExpression): boolean
  /** The names that one of its type parameters may be. */
  ofTypeParameters(call: ts.CallExpression): NameType | undefined
}

/** Makes functions that find the names which functions take. */
export function parameterNames(checker: ts.TypeChecker, nameType: ReturnType<typeof nameTypes>): ParameterNames {
  const signatures = (call: ts.CallExpression) => checker.getTypeAtLocation(call.expression).getCallSignatures()
  return {
    at(call, index) {
      for (const { parameters } of signatures(call)) {
        const parameter = parameters[index]
        const names = parameter && nameType(checker.getTypeOfSymbolAtLocation(parameter, call))
        if (names) return names
      }
      return undefined
    },
    isInferred: (call) =>
      call.typeArguments === undefined && signatures(call).some(({ typeParameters = [] }) => typeParameters.length > 0),
    ofTypeParameters(call) {
      for (const { typeParameters = [] } of signatures(call)) {
        for (const each of typeParameters) {
          const names = nameType(each)
          if (names) return names
        }
      }
      return undefined
    },
  }
}
