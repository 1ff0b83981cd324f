/** What one value must be. `id` is a positive whole number, `date` is `YYYY-MM-DD`, `instant` is ISO 8601 with a time zone. */
export type FieldType = 'integer' | 'number' | 'boolean' | 'text' | 'id' | 'date' | 'instant'

/** A field of `details`, of a query or of a request body. The short forms are `'integer'` and, if it is optional, `'integer?'`. */
export type Field = FieldType | `${FieldType}?` | FieldRule

/** A field with limits. */
export interface TypedField {
  readonly type: FieldType
  readonly optional?: true
  /** The smallest number. */
  readonly minimum?: number
  /** The largest number. */
  readonly maximum?: number
  /** The most characters of a text. */
  readonly maxLength?: number
}

/** A field whose value is one of a few texts. */
export interface OneOfField {
  readonly oneOf: readonly string[]
  readonly optional?: true
}

/** A field whose value is a status of this lifecycle. */
export interface StatusField {
  readonly statusOf: string
  readonly optional?: true
}

/** A list. */
export interface ListField {
  readonly listOf: Field
  readonly optional?: true
}

/** An object. */
export interface NestedFields {
  readonly fields: Fields
  readonly optional?: true
}

/** The long forms of a field. */
export type FieldRule = TypedField | OneOfField | StatusField | ListField | NestedFields

/** Fields by name. */
export interface Fields {
  readonly [name: string]: Field
}

interface ValueByType {
  integer: number
  number: number
  boolean: boolean
  text: string
  id: number
  date: string
  instant: string
}

/** The TypeScript type of a field's value. `Statuses` holds the statuses of each lifecycle. */
export type ValueOf<Given, Statuses = object> = Given extends keyof ValueByType
  ? ValueByType[Given]
  : Given extends `${infer Type extends FieldType}?`
    ? ValueByType[Type]
    : Given extends { readonly oneOf: readonly (infer Value)[] }
      ? Value
      : Given extends { readonly statusOf: infer Lifecycle }
        ? Lifecycle extends keyof Statuses
          ? Statuses[Lifecycle]
          : string
        : Given extends { readonly listOf: infer Item }
          ? readonly ValueOf<Item, Statuses>[]
          : Given extends { readonly fields: infer Inner }
            ? ValuesOf<Inner, Statuses>
            : Given extends { readonly type: infer Type extends FieldType }
              ? ValueByType[Type]
              : never

type OptionalName<Given> = {
  [Name in keyof Given]: Given[Name] extends `${string}?` | { readonly optional: true } ? Name : never
}[keyof Given]

/** The TypeScript type of an object with these fields. */
export type ValuesOf<Given, Statuses = object> = {
  readonly [Name in Exclude<keyof Given, OptionalName<Given>>]: ValueOf<Given[Name], Statuses>
} & {
  readonly [Name in OptionalName<Given>]?: ValueOf<Given[Name], Statuses> | undefined
} extends infer All
  ? { [Name in keyof All]: All[Name] }
  : never

/** A field in its long form. */
export function fieldRuleOf(field: Field): FieldRule {
  if (typeof field !== 'string') return field
  const type = field.replace('?', '') as FieldType
  return field.endsWith('?') ? { type, optional: true } : { type }
}
