import type { Audience, Recovery } from '../../core/contract'
import type { ResolvedRow } from '../../core/resolve-rows'
import { type Change, change, segment, shown } from './change'
import { answerFields } from './fields'
import { pairRows, type RowPair } from './pair-rows'
import type { DiffRuleName } from './rules'
import { atMost } from './verdict'

/** What a client may do, from the least. */
const recoveries: readonly Recovery[] = ['terminal', 'correctable', 'transient']
/** Who learns about a row, from the fewest. */
const audiences: readonly Audience[] = ['internal', 'partner', 'public']

/** The differences of rows, and the new names of those that were renamed. */
export function rowChanges(old: readonly ResolvedRow[], now: readonly ResolvedRow[]) {
  const { pairs, removed, added, reused } = pairRows(old, now)
  const reusing = new Set(reused.map((pair) => pair.now))
  const changes = [
    ...reused.map(({ old: owner, now: row }) =>
      documented(
        change(
          'code-reused',
          `${placeOf(row)}.code`,
          `Code ${row.code} was ${owner.name} (${shown(owner.meaning)}), and is ${row.name} (${shown(row.meaning)})`,
        ),
        [owner, row],
      ),
    ),
    ...removed.map((row) => {
      const found = change('row-removed', placeOf(row), `${row.name}${codeText(row)} is gone`)
      return documented(row.deprecated ? { ...found, verdicts: atMost(found.verdicts, 'risky') } : found, [row])
    }),
    ...added.map((row) => documented(change('row-added', placeOf(row), `${row.name}${codeText(row)} is new`), [row])),
    ...pairs.flatMap((pair) =>
      [...pairChanges(pair, reusing.has(pair.now))].map((found) => documented(found, [pair.old, pair.now])),
    ),
  ]
  const renamed = new Map(
    pairs.filter((pair) => pair.old.name !== pair.now.name).map((pair) => [pair.old.name, pair.now.name]),
  )
  return { changes, renamed, pairs }
}

/** Strict clients and partners are told nothing of an internal row. */
function documented(found: Change, rows: readonly ResolvedRow[]): Change {
  const isInternal = rows.every(({ audience }) => audience === 'internal')
  return isInternal ? { ...found, verdicts: atMost(found.verdicts, 'safe', ['strict', 'partner']) } : found
}

function* pairChanges({ old, now }: RowPair, isReused: boolean): Generator<Change> {
  const place = placeOf(now)
  const differs = (member: keyof ResolvedRow) => old[member] !== now[member]
  const said = (rule: DiffRuleName, member: keyof ResolvedRow) =>
    change(rule, `${place}.${member}`, `${capital(member)} ${shown(old[member])} became ${shown(now[member])}`)

  if (differs('name')) yield change('row-renamed', place, `${old.name} became ${now.name}`)
  if (differs('code') && !isReused) yield said(codeRule(old, now), 'code')
  if (differs('meaning')) yield said('meaning-changed', 'meaning')
  // Without a `message`, a row sends its meaning: then both differ, and that is one change.
  if (differs('message') && !(old.message === old.meaning && now.message === now.meaning)) {
    yield said('message-changed', 'message')
  }
  if (differs('status')) {
    yield said(old.status < 500 === now.status < 500 ? 'status-changed' : 'status-class-changed', 'status')
  }
  if (differs('recovery')) {
    const worsened = recoveries.indexOf(now.recovery) < recoveries.indexOf(old.recovery)
    yield said(worsened ? 'recovery-worsened' : 'recovery-improved', 'recovery')
  }
  if (differs('category')) yield said('category-changed', 'category')
  if (differs('audience')) {
    const narrowed = audiences.indexOf(now.audience) < audiences.indexOf(old.audience)
    yield said(narrowed ? 'audience-narrowed' : 'audience-widened', 'audience')
  }
  if (differs('text')) yield said(now.text ? 'end-user-text-added' : 'end-user-text-removed', 'text')
  if (!old.deprecated !== !now.deprecated) {
    const replacement = now.deprecated?.use === undefined ? '' : `: use ${now.deprecated.use}`
    yield now.deprecated
      ? change('row-deprecated', `${place}.deprecated`, `${now.name} is deprecated${replacement}`)
      : change('row-undeprecated', place, `${now.name} is not deprecated any more`)
  }
  for (const field of old.carries ?? []) {
    if (!now.carries?.includes(field)) {
      yield change(
        'carried-removed',
        `${place}.carries[${JSON.stringify(field)}]`,
        `${now.name} does not carry ${field} any more`,
      )
    }
  }
  for (const field of now.carries ?? []) {
    if (!old.carries?.includes(field)) {
      yield change('carried-added', `${place}.carries[${JSON.stringify(field)}]`, `${now.name} carries ${field}`)
    }
  }
  yield* answerFields(old.details, now.details, `${place}.details`, now.name)
}

function codeRule(old: ResolvedRow, now: ResolvedRow): DiffRuleName {
  if (old.code === undefined) return 'code-added'
  return now.code === undefined ? 'code-removed' : 'code-changed'
}

const placeOf = ({ name }: ResolvedRow): string => `errors${segment(name)}`
const codeText = ({ code }: ResolvedRow): string => (code === undefined ? '' : ` (${code})`)
const capital = (word: string): string => (word[0] ?? '').toUpperCase() + word.slice(1)
