import type { FieldType } from '../fields'

/** The names of a text's parameters. */
export type ParametersOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersOf<Rest>
  : never

/** A field that may fill a parameter: a required one with one value. */
type SingleField =
  | FieldType
  | { readonly type: FieldType; readonly optional?: undefined }
  | { readonly oneOf: readonly string[]; readonly optional?: undefined }
  | { readonly statusOf: string; readonly optional?: undefined }

/** A row whose details have these fields. */
export interface FieldsFor<Parameter extends string> {
  readonly details: { readonly [_ in Parameter]: SingleField }
}

/** What a text needs of its row. */
export type NeedsOf<Text> = Text extends `${string}{${infer First}}${infer Rest}`
  ? FieldsFor<First | ParametersOf<Rest>>
  : unknown

/** A text whose parameters are fields of the row's details, or what is wrong with each of the others. */
export type Filled<Text, Row> =
  Row extends NeedsOf<Text>
    ? unknown
    : Unfilled<ParametersOf<Text>, Row extends { readonly details: infer Details } ? Details : object>

type Unfilled<Parameter, Details> = Parameter extends keyof Details
  ? Details[Parameter] extends SingleField
    ? never
    : `{${Parameter & string}} is filled by details.${Parameter & string}, which ${Shortcoming<Details[Parameter]>}`
  : `{${Parameter & string}} is not a field of details`

type Shortcoming<Field> = Field extends `${string}?` | { readonly optional: true }
  ? 'is optional: a parameter needs a required field'
  : 'has no single value'
