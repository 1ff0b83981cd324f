import type { ApiError } from './api-error'
import { misuse } from './misuse'
import type { ErrorClass } from './row-class'

type AnyErrorClass = ErrorClass<ApiError>

type ClassOf<Classes extends readonly AnyErrorClass[], Key> = Extract<
  Classes[number],
  { readonly error: Key } | { readonly code: Key }
>

/** Constructs the error of a name or code. */
export type CreateError<Classes extends readonly AnyErrorClass[]> = <
  Key extends Classes[number]['error'] | Classes[number]['code'],
>(
  nameOrCode: Key,
  options?: ConstructorParameters<ClassOf<Classes, Key>>[0],
) => InstanceType<ClassOf<Classes, Key>>

/** Makes a contract's `createError` of its classes. */
export function errorFactory<Classes extends readonly AnyErrorClass[]>(...classes: Classes): CreateError<Classes> {
  let byKey: Map<unknown, AnyErrorClass> | undefined
  return ((nameOrCode: string | number, options?: object) => {
    byKey ??= new Map<unknown, AnyErrorClass>(
      classes.flatMap((each) => [
        [each.error, each],
        [each.code, each],
      ]),
    )
    const found = byKey.get(nameOrCode)
    if (!found)
      throw misuse('unknown-error', `The contract has no error ${String(nameOrCode)}: use one of its names or codes.`)
    return new found(options)
  }) as CreateError<Classes>
}
