import type { Contract, RowDocs } from '../contract'
import type { Form } from './form'
import type { InheritedName, TakenCode, TakenName } from './inherited'
import type { LifecycleRules } from './lifecycle-rules'
import type { Named } from './named'
import type { RowRules, RowsAreSound } from './row-rules'
import type { TextRules, TextsAreSound } from './text-rules'

/**
 * `Given` if it is sound, else a type whose faulty places ask for a text that says what is wrong. Each rule looks a name up instead
 * of comparing all with all, so that checking is linear in the rows. What is wrong is worked out only where something is.
 */
export type Checked<Given extends Contract> =
  // The names of a JSON file are not literal: it is checked at run time alone.
  string extends keyof Given['errors'] ? Given : IsSound<Given> extends true ? Given : Faulty<Given>

type IsSound<Given extends Contract> =
  Given extends References<Given, NamesOf<Given>>
    ? RowsAreSound<Given['errors'], Given['categories'], Foreign<Given>> extends true
      ? Given extends { readonly texts: infer Texts }
        ? TextsAreSound<Texts, Given['errors'], InheritedName<Given>>
        : true
      : false
    : false

/** What is wrong, at each faulty place; anything fits the others. */
type Faulty<Given extends Contract> = Form<Omit<Given, 'errors' | 'texts'>> &
  References<Given, NamesOf<Given>> & {
    readonly errors: RowRules<Given['errors'], Given['categories'], Foreign<Given>>
  } & (Given extends {
    readonly texts: infer Texts
  }
    ? { readonly texts: TextRules<Texts, Given['errors'], InheritedName<Given>> }
    : unknown)

/** The names that a contract may use: its own and inherited ones. */
type NamesOf<Given extends Contract> = keyof Given['errors'] | InheritedName<Given>

/** What `extends` brings: names that may be used, and names and codes that may not be used again. */
interface Foreign<Given> {
  readonly names: InheritedName<Given>
  readonly takenNames: TakenName<Given>
  readonly takenCodes: TakenCode<Given>
}

/** The names of rows outside `errors`, and the statuses of lifecycles. */
type References<Given extends Contract, Name> = { readonly fallback: Named<Given['fallback'], Name> } & (Given extends {
  readonly validation: infer Row
}
  ? { readonly validation: Named<Row, Name> }
  : unknown) &
  (Given extends { readonly operations: infer Operations }
    ? { readonly operations: { readonly [Each in keyof Operations]: OperationRules<Operations[Each], Name> } }
    : unknown) &
  (Given extends { readonly lifecycles: infer Lifecycles }
    ? { readonly lifecycles: { readonly [Each in keyof Lifecycles]: LifecycleRules<Lifecycles[Each], Name> } }
    : unknown) &
  (Given extends { readonly rateLimits: infer Limits } ? { readonly rateLimits: LimitRules<Limits, Name> } : unknown) &
  (Given extends { readonly docs: infer Docs }
    ? { readonly docs: DocsRules<Docs, keyof Given['errors'], Name> }
    : unknown)

/** Docs for each of the contract's own rows, and for no name that it lacks. */
type DocsRules<Docs, Own extends PropertyKey, Name> = {
  readonly [Each in Exclude<Own, keyof Docs>]: RowDocs
} & {
  readonly [Each in Exclude<keyof Docs, Name>]: `there is no error ${Each & string}`
}

type OperationRules<Operation, Name> = Operation extends { readonly errors: readonly Name[] }
  ? unknown
  : Operation extends { readonly errors: infer Errors }
    ? { readonly errors: NameList<Errors, Name> }
    : unknown

type NameList<List, Name> = { readonly [At in keyof List]: Named<List[At], Name> }

type LimitRules<Limits, Name> = (Limits extends { readonly refusal: infer Row }
  ? { readonly refusal: Named<Row, Name> }
  : unknown) &
  (Limits extends { readonly unavailable: infer Row } ? { readonly unavailable: Named<Row, Name> } : unknown)
