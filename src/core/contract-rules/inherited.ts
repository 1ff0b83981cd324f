/** The rows that a contract takes over by `extends`, by name. */
type InheritedErrors<Given> = Given extends { readonly extends: infer List } ? ErrorsOfList<List> : unknown

/** The names of those rows. A category in `omit` is known at run time alone, so its rows are among them. */
export type InheritedName<Given> = keyof InheritedErrors<Given> & string

/** The names that own rows cannot have. None of an extension that omits a category: its collisions are found at run time. */
export type TakenName<Given> = Literal<keyof CertainErrors<Given>>

/** The codes that own rows cannot have. */
export type TakenCode<Given> = Literal<CodeOf<CertainErrors<Given>>>

type ErrorsOfList<List> = List extends readonly [infer First, ...infer Others]
  ? ErrorsOfExtension<First> & ErrorsOfList<Others>
  : unknown

type ErrorsOfExtension<Extension> = Extension extends { readonly contract: infer Given }
  ? Omit<AllErrors<Given>, OmittedBy<Extension>>
  : unknown

type AllErrors<Given> = Given extends { readonly errors: infer Errors } ? Errors & InheritedErrors<Given> : unknown

type OmittedBy<Extension> = Extension extends { readonly omit: readonly (infer Name extends string)[] } ? Name : never

/** The rows of the extensions whose omissions are all rows. */
type CertainErrors<Given> = Given extends { readonly extends: infer List } ? CertainErrorsOfList<List> : unknown

type CertainErrorsOfList<List> = List extends readonly [infer First, ...infer Others]
  ? CertainErrorsOfExtension<First> & CertainErrorsOfList<Others>
  : unknown

type CertainErrorsOfExtension<Extension> = Extension extends { readonly contract: infer Given }
  ? [OmittedBy<Extension>] extends [keyof AllErrors<Given>]
    ? Omit<CertainOf<Given>, OmittedBy<Extension>>
    : unknown
  : unknown

type CertainOf<Given> = Given extends { readonly errors: infer Errors } ? Errors & CertainErrors<Given> : unknown

type CodeOf<Errors> = {
  [Name in keyof Errors]: Errors[Name] extends { readonly code: infer Code extends number | string } ? Code : never
}[keyof Errors]

/** Without `string` and `number`, which a contract without literal types has. */
type Literal<Value> = Value extends string
  ? string extends Value
    ? never
    : Value
  : Value extends number
    ? number extends Value
      ? never
      : Value
    : never
