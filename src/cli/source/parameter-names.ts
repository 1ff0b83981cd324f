import type ts from 'typescript'
import type { NameType, nameTypes } from './row-names'

/**
 * Makes a function that finds the names that a function takes as one of its parameters. It asks the function itself: in a call, an
 * argument such as `'TYPO' as any` decides what a type parameter becomes.
 */
export function parameterNames(checker: ts.TypeChecker, nameType: ReturnType<typeof nameTypes>) {
  return (call: ts.CallExpression, index: number): NameType | undefined => {
    for (const { parameters } of checker.getTypeAtLocation(call.expression).getCallSignatures()) {
      const parameter = parameters[index]
      const names = parameter && nameType(checker.getTypeOfSymbolAtLocation(parameter, call))
      if (names) return names
    }
    return undefined
  }
}
