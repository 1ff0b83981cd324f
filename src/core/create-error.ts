import { type ClassesByName, classOf, type ErrorTable } from './codebook'
import { type AnyErrorClass, construct } from './error-class'
import { misuse } from './misuse'

type ClassAt<ByName extends ClassesByName, Key> = Key extends keyof ByName
  ? ByName[Key]
  : Extract<ByName[keyof ByName], { readonly code: Key }>

/** Constructs the error of a name, or of a code that is no name. */
export type CreateError<ByName extends ClassesByName> = <
  Key extends keyof ByName | NonNullable<ByName[keyof ByName]['code']>,
>(
  nameOrCode: Key,
  ...options: ConstructorParameters<ClassAt<ByName, Key>>
) => InstanceType<ClassAt<ByName, Key>>

/** Makes a contract's `createError`. */
export function errorFactory<ByName extends ClassesByName>(table: ErrorTable<ByName>): CreateError<ByName> {
  let byCode: Map<unknown, AnyErrorClass> | undefined
  const create = (nameOrCode: string | number, options?: object): unknown => {
    byCode ??= classesByCode(table)
    const found = classOf(table, String(nameOrCode)) ?? byCode.get(nameOrCode)
    if (!found) {
      throw misuse('unknown-error', `The contract has no error ${String(nameOrCode)}: use one of its names or codes.`)
    }
    return construct(found, options)
  }
  // The types follow each row's class, which the table of classes does not tell at run time.
  return create as CreateError<ByName>
}

/** The classes of the rows that have a code. */
function classesByCode({ classes }: ErrorTable): Map<unknown, AnyErrorClass> {
  return new Map(Object.values(classes).flatMap((each) => (each.code === undefined ? [] : [[each.code, each]])))
}
