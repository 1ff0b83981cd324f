import type {
  CategoryRow,
  Contract,
  Deprecation,
  ErrorRow,
  Extension,
  Lifecycle,
  Operation,
  PaginationRules,
  RateLimits,
  RowDocs,
} from '../contract'

type Each<Given> = Given[keyof Given]
type Item<List> = List extends readonly (infer Member)[] ? Member : never
type KeysOf<Union> = Union extends unknown ? keyof Union : never

/** The members of a key, of every object of a union that has it. */
type At<Union, Key extends string> = Union extends { readonly [_ in Key]: infer Member } ? Member : never

type Lacks<Union, Shape> = [Exclude<KeysOf<Union>, KeysOf<Shape>>] extends [never] ? false : true

type FieldKey = 'type' | 'optional' | 'minimum' | 'maximum' | 'maxLength' | 'oneOf' | 'statusOf' | 'listOf' | 'fields'

/** Whether a field in its long form has a key that none has, at any depth. Short forms are text. */
type FieldIsMisspelt<Field> = Field extends string
  ? never
  :
      | Exclude<KeysOf<Field>, FieldKey>
      | FieldIsMisspelt<At<Field, 'listOf'>>
      | (At<Field, 'fields'> extends infer Inner ? FieldIsMisspelt<Inner[keyof Inner]> : never)

/** Of several fields objects: their fields first, as most are the same few texts. */
type MisspeltField<Fields> = FieldIsMisspelt<EachOf<Fields>>

/** `true` unless a key is misspelt, at whatever level. Compared by level, so that rows are not checked one by one. */
export type Spelt<Given extends Contract> = true extends
  | Lacks<Given, Contract>
  | Lacks<Each<Given['errors']>, ErrorRow>
  | Lacks<At<Each<Given['errors']>, 'deprecated'>, Deprecation>
  | Lacks<Each<Given['categories']>, CategoryRow>
  | Lacks<Item<At<Given, 'extends'>>, Extension>
  | Lacks<Each<At<Given, 'docs'>>, RowDocs>
  | OperationsLack<Each<At<Given, 'operations'>>>
  | LifecyclesLack<Each<At<Given, 'lifecycles'>>>
  | LimitsLack<At<Given, 'rateLimits'>>
  | PagesLack<At<Given, 'pagination'>>
  | ([MisspeltField<At<Each<Given['errors']>, 'details'>>] extends [never] ? false : true)
  ? false
  : true

type OperationsLack<Operations> =
  | Lacks<Operations, Operation>
  | ([MisspeltField<At<Operations, 'query'> | At<Operations, 'body'>>] extends [never] ? false : true)

type LifecyclesLack<Lifecycles> =
  | Lacks<Lifecycles, Lifecycle>
  | Lacks<EachOf<At<Lifecycles, 'statuses'>>, Lifecycle['statuses'][string]>
  | Lacks<Item<At<Lifecycles, 'refusals'>>, Lifecycle['refusals'][number]>
  | Lacks<Item<EachOf<At<Lifecycles, 'requirements'>>>, Item<EachOf<Required<Lifecycle>['requirements']>>>

/** The members of each object of a union. */
type EachOf<Union> = Union extends unknown ? Union[keyof Union] : never

type LimitsLack<Limits> = Lacks<Limits, RateLimits> | Lacks<At<Limits, 'headers'>, RateLimits['headers']>

type PagesLack<Pages> =
  | Lacks<Pages, PaginationRules>
  | Lacks<At<Pages, 'page'>, PaginationRules['page']>
  | Lacks<At<Pages, 'perPage'>, PaginationRules['perPage']>
