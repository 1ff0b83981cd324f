import type { Verdict, Verdicts } from './verdict'

/** One kind of change. */
export interface DiffRule {
  readonly summary: string
  readonly verdicts: Verdicts
  /** What a release needs that has no worse change: `minor` if there is something new to use, else `patch`. */
  readonly adds?: true
}

const letters: { readonly [letter: string]: Verdict } = { B: 'breaking', r: 'risky', '-': 'safe' }

/** A rule by its verdicts for client, strict, partner and operator, a letter each. */
function rule(verdicts: string, summary: string): DiffRule {
  const [client, strict, partner, operator] = Array.from(verdicts, (letter) => letters[letter] as Verdict)
  return { summary, verdicts: { client, strict, partner, operator } as Verdicts }
}

/** A rule about something new. */
const addition = (verdicts: string, summary: string): DiffRule => ({ ...rule(verdicts, summary), adds: true })

/** Every kind of change that `diff` knows, with what it means for each consumer: the table that the code runs on. */
export const diffRules = {
  'code-reused': rule('BBBB', 'A shipped code now stands for something else'),
  'code-changed': rule('rBBB', 'A row has another code'),
  'code-added': addition('-rr-', 'A row without a code has one'),
  'code-removed': rule('rBBB', 'A row has no code any more'),
  'row-added': addition('-Br-', 'A new row'),
  'row-removed': rule('BBBr', 'A row is gone; if it was deprecated, breaking counts as risky'),
  'row-renamed': rule('BB-B', 'The same code and meaning under another name'),
  'row-deprecated': rule('----', 'A row is deprecated'),
  'row-undeprecated': rule('----', 'A row is not deprecated any more'),
  'meaning-changed': rule('--rr', 'The meaning of a row is worded otherwise'),
  'message-changed': rule('---r', 'The text on the wire is another'),
  'status-changed': rule('rB-r', 'Another HTTP status of the same class'),
  'status-class-changed': rule('BBrB', 'The HTTP status moved between 4xx and 5xx'),
  'recovery-worsened': rule('rr-r', 'A client may do less than before: its older versions still retry'),
  'recovery-improved': rule('-r-r', 'A client may do more than before: its older versions give up'),
  'category-changed': rule('rr-B', 'A row belongs to another category'),
  'audience-narrowed': rule('rBBr', 'Fewer may learn about a row'),
  'audience-widened': rule('-Br-', 'More may learn about a row'),
  'carried-removed': rule('BB-r', 'An answer lacks `errors` or `retry_after`, which it had'),
  'carried-added': addition('-r--', 'An answer may have `errors` or `retry_after`'),
  'end-user-text-removed': rule('r---', 'End users may not read about a row any more'),
  'end-user-text-added': addition('----', 'End users may read about a row'),
  'details-field-removed': rule('BBrr', 'A field of `details` is gone'),
  'details-field-retyped': rule('BBrr', 'A field of `details` has another type, or more values'),
  'details-field-narrowed': rule('----', 'A field of `details` has fewer values than before'),
  'details-field-optional': rule('BBrr', 'A field of `details` may be missing'),
  'details-field-required': rule('----', 'A field of `details` is always there'),
  'details-field-added': addition('----', 'A new field of `details`'),
  'operation-added': addition('----', 'A new operation'),
  'operation-removed': rule('BBBr', 'An operation is gone'),
  'operation-moved': rule('BBBr', 'An operation has another method or path'),
  'operation-success-changed': rule('rBrr', 'An operation has another success status'),
  'operation-row-added': addition('-Br-', 'An operation may answer one more row'),
  'operation-row-removed': rule('----', 'An operation does not answer a row any more'),
  'input-field-added': addition('----', 'A new optional field of a query or body'),
  'input-field-demanded': rule('BBB-', 'A query or body needs a field that it did not need'),
  'input-field-freed': rule('----', 'A field of a query or body may be left out'),
  'input-field-removed': rule('rBr-', 'A field of a query or body is not read any more'),
  'input-field-retyped': rule('BBB-', 'A field of a query or body has another type, or takes fewer values'),
  'input-field-widened': rule('----', 'A field of a query or body takes more values'),
  'lifecycle-added': addition('----', 'A new lifecycle'),
  'lifecycle-removed': rule('BBBr', 'A lifecycle is gone'),
  'lifecycle-status-added': addition('rBr-', 'A lifecycle has a new status'),
  'lifecycle-status-removed': rule('BBrr', 'A lifecycle lacks a status that it had'),
  'lifecycle-status-meaning-changed': rule('--r-', 'The meaning of a status is worded otherwise'),
  'transition-added': addition('----', 'A new move'),
  'transition-removed': rule('BBrr', 'A move that was allowed is refused'),
  'terminal-opened': rule('BBrr', 'A status that was the last one has followers'),
  'initial-changed': rule('BBrr', 'A lifecycle begins with another status'),
  'refusal-changed': rule('BBBr', 'A refused move is answered with another row'),
  'requirement-added': rule('BBr-', 'A move needs something more'),
  'requirement-tightened': rule('BBr-', 'Fewer roles may make a move'),
  'requirement-loosened': rule('----', 'More roles may make a move, or it needs less'),
  'text-parameter-lost': rule('r---', 'The text of a locale lacks a parameter of the message'),
  'text-changed': rule('----', 'A text for end users is worded otherwise'),
  'text-added': addition('----', 'A text for end users in another locale'),
  'text-removed': rule('r---', 'A text for end users is gone'),
  'docs-changed': rule('----', 'Causes, the fix or links of a row are others'),
  'docs-url-changed': rule('-rr-', 'The pages about errors have another address, which problem details send as `type`'),
  'fallback-changed': rule('rBBB', 'Unknown failures are answered with another row'),
  'validation-changed': rule('BBBr', 'Wrong fields are answered with another row'),
  'envelope-changed': rule('BBBr', 'Errors have another form on the wire'),
  'contract-renamed': rule('Brrr', 'The contract has another name, and with it all its rows another identity'),
  'version-lowered': rule('rrrr', 'The version is lower than before'),
  'version-header-changed': rule('rr-r', 'The header of the version has another name'),
  'limit-header-changed': rule('BBrr', 'A header of the limits has another name'),
  'limit-row-changed': rule('BBBr', 'A request over the limit is answered with another row'),
  'limit-lowered': rule('r-r-', 'A role may make fewer requests'),
  'limit-raised': rule('----', 'A role may make more requests'),
  'limit-tier-removed': rule('rrr-', 'The limits of a role or a window are gone'),
  'limit-tier-added': rule('r-r-', 'A role or a window has limits'),
  'pagination-lowered': rule('rrr-', 'A page begins elsewhere, or holds fewer items'),
  'pagination-raised': rule('----', 'A page may hold more items'),
  'category-removed': rule('r--r', 'A category is gone'),
  'category-added': addition('----', 'A new category'),
} as const satisfies { readonly [name: string]: DiffRule }

export type DiffRuleName = keyof typeof diffRules
