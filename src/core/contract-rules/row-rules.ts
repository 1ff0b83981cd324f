import type { ErrorRow } from '../contract'
import type { Form } from './form'
import type { FieldsFor, Filled, ParametersOf } from './parameters'

/** The names that use each code. */
type NamesByCode<Errors> = {
  [Name in keyof Errors as Errors[Name] extends { readonly code: infer Code extends number | string }
    ? Code
    : never]: Name
}

type Each<Given> = Given[keyof Given]

/** Whether the rules of rows hold. It says nothing of what is wrong, which costs a third. */
export type RowsAreSound<Errors, Categories, From extends ForeignRows> = [
  | Uncategorised<Each<Errors>, keyof Categories>
  | UnknownUse<Each<Errors>, keyof Errors | From['names']>
  | Extract<keyof Errors, ReservedName | From['takenNames']>
  | TakenBy<Each<Errors>, From['takenCodes']>,
] extends [never]
  ? Errors extends RowNeeds<Errors, keyof Errors | From['names'], NamesByCode<Errors>>
    ? true
    : false
  : false

/** What `extends` brings. */
interface ForeignRows {
  readonly names: unknown
  readonly takenNames: unknown
  readonly takenCodes: unknown
}

type TakenBy<Row, Taken> = [Taken] extends [never]
  ? never
  : Row extends { readonly code: infer Code }
    ? Extract<Code, Taken>
    : never

/** Handlers use these keys for other things. */
type ReservedName = 'unknown' | 'default'

type RowNeeds<Errors, Names, ByCode> = {
  readonly [Name in keyof Errors]: CodeRule<Name, Errors[Name], Names, ByCode> & MessageNeeds<Errors[Name]>
}

/** Not by `infer Text`, which costs three times as much. */
type MessageNeeds<Row> = Row extends { readonly message: string }
  ? Row extends { readonly message: `${string}{${infer First}}${infer Rest}` }
    ? FieldsFor<First | ParametersOf<Rest>>
    : unknown
  : Row extends { readonly meaning: `${string}{${infer First}}${infer Rest}` }
    ? FieldsFor<First | ParametersOf<Rest>>
    : unknown

type Uncategorised<Row, Category> = Row extends { readonly category: Category }
  ? never
  : Row extends { readonly category: string }
    ? Row
    : Row extends { readonly code: number }
      ? never
      : Row

type UnknownUse<Row, Names> = Row extends { readonly deprecated: { readonly use: infer Use } }
  ? Exclude<Use, Names>
  : never

/** What is wrong with the rows, each at its place. */
export type RowRules<Errors, Categories, From extends ForeignRows> = {
  readonly [Name in keyof Errors as `${Name & string}`]: Name extends ReservedName
    ? `the name ${Name} is reserved`
    : Name extends From['takenNames']
      ? `a contract in extends already has a row ${Name & string}`
      : RowRule<Name, Errors[Name], Categories, keyof Errors | From['names'], NamesByCode<Errors>> &
          TakenRule<Errors[Name], From['takenCodes']>
}

type TakenRule<Row, Taken> = Row extends { readonly code: infer Code extends number | string }
  ? Code extends Taken
    ? { readonly code: `a contract in extends already has code ${Code}` }
    : unknown
  : unknown

type RowRule<Name, Row, Categories, Names, ByCode> = Row extends
  | { readonly category: string }
  | { readonly code: number }
  ? Form<Row> &
      CategoryRule<Row, Categories> &
      CodeRule<Name, Row, Names, ByCode> &
      MessageRule<Row> &
      DeprecationRule<Row, Names>
  : // No range can decide it.
    CategorisedRow<keyof Categories & string>

interface CategorisedRow<Category extends string> extends ErrorRow {
  readonly category: Category
}

type CategoryRule<Row, Categories> = Row extends { readonly category: infer Category }
  ? { readonly category: Category extends keyof Categories ? unknown : `there is no category ${Category & string}` }
  : unknown

type MessageRule<Row> = Row extends { readonly message: infer Text }
  ? { readonly message: Filled<Text, Row> }
  : Row extends { readonly meaning: infer Text }
    ? { readonly meaning: Filled<Text, Row> }
    : unknown

type DeprecationRule<Row, Names> = Row extends { readonly deprecated: { readonly use: infer Use } }
  ? { readonly deprecated: { readonly use: Use extends Names ? unknown : `there is no error ${Use & string}` } }
  : unknown

type CodeRule<Name, Row, Names, ByCode> = Row extends { readonly code: infer Code extends number | string }
  ? Code extends Names
    ? { readonly code: `code ${Code} is the name of a row` }
    : ByCode extends { readonly [_ in Code]: Name }
      ? unknown
      : { readonly code: `${Exclude<UsersOf<Code, ByCode>, Name>} already has code ${Code}` }
  : unknown

type UsersOf<Code extends number | string, ByCode> = ByCode extends { readonly [_ in Code]: infer Users extends string }
  ? Users
  : never
