import type { ApiError } from './api-error'
import type { ErrorClass } from './error-class'
import { misuse } from './misuse'

/** The classes of a contract, by name. */
export type ErrorClasses = { readonly [name: string]: ErrorClass<ApiError> }

type ClassOf<Classes extends ErrorClasses, Key> = Key extends keyof Classes
  ? Classes[Key]
  : Extract<Classes[keyof Classes], { readonly code: Key }>

/** Constructs the error of a name or code. */
export type CreateError<Classes extends ErrorClasses> = <Key extends keyof Classes | Classes[keyof Classes]['code']>(
  nameOrCode: Key,
  options?: ConstructorParameters<ClassOf<Classes, Key>>[0],
) => InstanceType<ClassOf<Classes, Key>>

/** Makes a contract's `createError`. */
export function errorFactory<Classes extends ErrorClasses>(classes: Classes): CreateError<Classes> {
  let byCode: Map<unknown, ErrorClass<ApiError>> | undefined
  return ((nameOrCode: string | number, options?: object) => {
    byCode ??= new Map(Object.values(classes).map((each) => [each.code, each]))
    const found = typeof nameOrCode === 'number' ? byCode.get(nameOrCode) : ownClass(classes, nameOrCode)
    if (found === undefined) {
      throw misuse(
        'unknown-error',
        `The contract has no error ${JSON.stringify(nameOrCode)}. Use one of its names or codes.`,
      )
    }
    return new found(options)
  }) as CreateError<Classes>
}

function ownClass(classes: ErrorClasses, name: string): ErrorClass<ApiError> | undefined {
  return Object.hasOwn(classes, name) ? classes[name] : undefined
}
