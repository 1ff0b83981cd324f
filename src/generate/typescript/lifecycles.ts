import type { Lifecycle } from '../../core/contract'
import { type RefusalRule, refusalRules } from '../../core/refusal-rules'
import type { ResolvedContract } from '../../core/resolve-contract'
import type { ResolvedRow } from '../../core/resolve-rows'
import { className, pascalCase } from '../../core/row-name'
import { banner, comment, type GeneratedImports, literal, propertyKey, source, union } from './source'

/** `lifecycles.ts`: the statuses as constants and types, and the functions over the graphs. */
export function lifecyclesFile(contract: ResolvedContract, { core, extension }: GeneratedImports): string {
  const { lifecycles = {} } = contract
  const rows = new Map(contract.rows.map((row) => [row.name, row]))
  const entries = Object.entries(lifecycles)
  const graphs = entries.map(([name, { transitions }]) => `  ${propertyKey(name)}: ${source(transitions)},`)
  const example = exampleMove(entries)
  return `${banner}
import {
  enforceTransition,
  hasStatus,
  statusesAfter,
  statusesBefore,
  type TransitionRules,
} from ${literal(core)}
import { ${refusalsOf(entries).map(className).join(', ')} } from './errors${extension}'

const graphs = {
${graphs.join('\n')}
} as const

${entries.map(([name, lifecycle]) => constantOf(name, lifecycle)).join('\n')}
/** The name of a lifecycle. */
export type Lifecycle = keyof typeof graphs

/** A status of a lifecycle. */
export type StatusOf<Name extends Lifecycle> = { [Each in Name]: keyof (typeof graphs)[Each] & string }[Name]

type Followers<Graph, From> = From extends keyof Graph ? (Graph[From] extends readonly (infer To)[] ? To : never) : never

/** The statuses that may follow one, as a union. */
export type NextStatus<Name extends Lifecycle, From extends StatusOf<Name>> = Followers<(typeof graphs)[Name], From>

/** Text whose status is not known yet, or a known status; a mistyped literal is a type error that lists the statuses. */
type Candidate<Name extends Lifecycle, To extends string> = string extends To ? To : To extends StatusOf<Name> ? To : StatusOf<Name>

/**
 * Whether a status may follow another, by the graph alone; narrows \`to\`.
 *
 * @example if (canTransition(${literal(example.name)}, current, wanted)) save(wanted)
 */
export function canTransition<Name extends Lifecycle, From extends StatusOf<Name>, To extends string>(
  lifecycle: Name,
  from: From,
  to: Candidate<Name, To>,
): to is Candidate<Name, To> & NextStatus<Name, From> {
  return statusesAfter(graphs, lifecycle, from).includes(to)
}

/** The statuses that may follow one; none after a terminal one. */
export function nextStatuses<Name extends Lifecycle, From extends StatusOf<Name>>(
  lifecycle: Name,
  from: From,
): readonly NextStatus<Name, From>[] {
  return statusesAfter(graphs, lifecycle, from) as readonly NextStatus<Name, From>[]
}

/** The statuses that a status may follow. */
export function sourceStatuses<Name extends Lifecycle>(lifecycle: Name, to: StatusOf<Name>): readonly StatusOf<Name>[] {
  return statusesBefore(graphs, lifecycle, to) as readonly StatusOf<Name>[]
}

/** Whether a value is a status of the lifecycle; narrows it. */
export function isStatus<Name extends Lifecycle>(lifecycle: Name, value: unknown): value is StatusOf<Name> {
  return hasStatus(graphs, lifecycle, value)
}

/** Whether nothing may follow a status. */
export function isTerminal<Name extends Lifecycle>(lifecycle: Name, status: StatusOf<Name>): boolean {
  return hasStatus(graphs, lifecycle, status) && statusesAfter(graphs, lifecycle, status).length === 0
}

${contextsOf(contract)}
/**
 * Throws the refusal of a move that may not happen, with \`internal: { from, to, allowed }\`; narrows \`to\`. With a context it
 * also checks who asks (\`role\`) and the fields that the status requires; without one, only the graph.
 *
 * @throws the row that the contract names for this refusal
 * @example assertTransition(${example.call})
 */
export function assertTransition<Name extends Lifecycle, From extends StatusOf<Name>, To extends string>(
  lifecycle: Name,
  from: From,
  to: Candidate<Name, To>,
  context?: TransitionContexts[Name],
): asserts to is Candidate<Name, To> & NextStatus<Name, From> {
  enforceTransition(graphs, rules, lifecycle, from, to, context)
}

const rules: { readonly [Name in Lifecycle]: TransitionRules } = {
${entries.map(([name, lifecycle]) => `  ${propertyKey(name)}: ${rulesOf(lifecycle, rows)},`).join('\n')}
}
`
}

/** A move of the contract for the examples: one with requirements if there is one. */
function exampleMove(lifecycles: readonly [string, Lifecycle][]): { readonly name: string; readonly call: string } {
  const moves = lifecycles.flatMap(([name, { transitions, requirements = {} }]) =>
    Object.entries(transitions).flatMap(([from, followers]) =>
      followers.map((to) => ({ name, from, to, rules: requirements[to] ?? [] })),
    ),
  )
  const [first] = moves
  const move = moves.reduce(
    (best, each) => (each.rules.length > best.rules.length ? each : best),
    first ?? {
      name: lifecycles[0]?.[0] ?? '',
      from: lifecycles[0]?.[1].initial ?? '',
      to: lifecycles[0]?.[1].initial ?? '',
      rules: [],
    },
  )
  const members = move.rules.map((rule) => ('role' in rule ? `role: ${literal(rule.role[0] ?? '')}` : rule.field))
  const context = members.length > 0 ? `, { ${members.join(', ')} }` : ''
  return { name: move.name, call: `${[move.name, move.from, move.to].map(literal).join(', ')}${context}` }
}

function constantOf(name: string, { statuses }: Lifecycle): string {
  const type = `${pascalCase(name)}Status`
  const members = Object.entries(statuses).map(
    ([status, { meaning }]) =>
      `  /** ${comment(meaning)}. */\n  ${propertyKey(pascalCase(status))}: ${literal(status)},`,
  )
  return `/** The statuses of ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}. */
export const ${type} = {
${members.join('\n')}
} as const
export type ${type} = (typeof ${type})[keyof typeof ${type}]
`
}

/** The context of each lifecycle: the roles of the whole contract, and the fields that its statuses require. */
function contextsOf({ lifecycles = {}, rateLimits }: ResolvedContract): string {
  const requirements = (lifecycle: Lifecycle) => Object.values(lifecycle.requirements ?? {}).flat()
  const requiredRoles = Object.values(lifecycles)
    .flatMap(requirements)
    .flatMap((rule) => ('role' in rule ? rule.role : []))
  const roles = [
    ...new Set([...requiredRoles, ...(requiredRoles.length > 0 ? Object.keys(rateLimits?.tiers ?? {}) : [])]),
  ]
  const entries = Object.entries(lifecycles).map(([name, lifecycle]) => {
    const fields = requirements(lifecycle).flatMap((rule) => ('field' in rule ? rule.field : []))
    const members = [
      ...(roles.length > 0 ? ['readonly role?: Role | undefined'] : []),
      ...[...new Set(fields)].map((field) => `readonly ${propertyKey(field)}?: unknown`),
    ]
    return `  ${propertyKey(name)}: ${members.length > 0 ? `{ ${members.join('; ')} }` : '{ readonly [field: string]: never }'}`
  })
  const role = roles.length > 0 ? `/** A role of the contract. */\nexport type Role = ${union(roles)}\n\n` : ''
  return `${role}/** What \`assertTransition\` checks besides the graph, by lifecycle: who asks, and the fields that a status requires. */
export interface TransitionContexts {
${entries.join('\n')}
}
`
}

function refusalsOf(lifecycles: readonly [string, Lifecycle][]): string[] {
  const names = lifecycles.flatMap(([, { requirements = {}, refusals, unknownStatus }]) => [
    ...Object.values(requirements)
      .flat()
      .map(({ refusal }) => refusal),
    ...refusals.map(({ refusal }) => refusal),
    unknownStatus,
  ])
  return [...new Set(names)].sort()
}

function rulesOf(lifecycle: Lifecycle, rows: ReadonlyMap<string, ResolvedRow>): string {
  const { unknownStatus } = lifecycle
  return `{
    rules: [${refusalRules(lifecycle).map(ruleOf).join(', ')}],
    unknownStatus: ${className(unknownStatus)},
    namesField: ${rows.get(unknownStatus)?.carries?.includes('errors') ?? false},
  }`
}

function ruleOf({ refusal, ...rule }: RefusalRule): string {
  const conditions = Object.entries(rule).map(([key, value]) => `${key}: ${source(value)}, `)
  return `{ ${conditions.join('')}refusal: ${className(refusal)} }`
}
