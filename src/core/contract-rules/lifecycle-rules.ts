import type { Named } from './named'

/** What one lifecycle must be, beside its form: its statuses exist, and its refusals are rows. */
export type LifecycleRules<Lifecycle, Name> = Lifecycle extends { readonly statuses: infer Statuses }
  ? {
      readonly [Key in keyof Lifecycle]: Key extends keyof Members<Lifecycle, keyof Statuses, Name>
        ? Members<Lifecycle, keyof Statuses, Name>[Key]
        : unknown
    }
  : unknown

interface Members<Lifecycle, Status, Name> {
  readonly initial: Lifecycle extends { readonly initial: infer Initial } ? StatusIn<Initial, Status> : unknown
  readonly unknownStatus: Lifecycle extends { readonly unknownStatus: infer Row } ? Named<Row, Name> : unknown
  readonly transitions: Lifecycle extends { readonly transitions: infer Transitions }
    ? TransitionRules<Transitions, Status>
    : unknown
  readonly requirements: Lifecycle extends { readonly requirements: infer Requirements }
    ? {
        readonly [To in keyof Requirements]: To extends Status
          ? RefusalRules<Requirements[To], Status, Name>
          : NoStatus<To>
      }
    : unknown
  readonly refusals: Lifecycle extends { readonly refusals: infer Refusals }
    ? RefusalRules<Refusals, Status, Name>
    : unknown
}

type NoStatus<Given> = `there is no status ${Given & string}`

type StatusIn<Given, Status> = Given extends Status ? unknown : NoStatus<Given>

/** Every status is listed, with statuses that exist. */
type TransitionRules<Transitions, Status> = {
  readonly [From in keyof Transitions]: From extends Status ? StatusList<Transitions[From], Status> : NoStatus<From>
} & { readonly [From in Exclude<Status, keyof Transitions> & string]: readonly Status[] }

type StatusList<List, Status> = { readonly [At in keyof List]: StatusIn<List[At], Status> }

type RefusalRules<Rules, Status, Name> = {
  // Its keys first: a fault elsewhere must not make them unknown.
  readonly [At in keyof Rules]: { readonly [_ in keyof Rules[At]]: unknown } & (Rules[At] extends {
    readonly refusal: infer Row
  }
    ? { readonly refusal: Named<Row, Name> }
    : unknown) &
    (Rules[At] extends { readonly from: infer From } ? { readonly from: StatusIn<From, Status> } : unknown) &
    (Rules[At] extends { readonly to: infer To } ? { readonly to: StatusIn<To, Status> } : unknown)
}
