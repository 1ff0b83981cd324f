import type { LintRule } from './rule'
import { codeOutsideRange } from './rules/code-outside-range'
import { deadEndStatus } from './rules/dead-end-status'
import { deprecatedRowThrown } from './rules/deprecated-row-thrown'
import { internalRowListed } from './rules/internal-row-listed'
import { localeParameters } from './rules/locale-parameters'
import { messageForm } from './rules/message-form'
import { nameForm } from './rules/name-form'
import { rowWithoutDocs } from './rules/row-without-docs'
import { statusOfCategory } from './rules/status-of-category'
import { statusOfRecovery } from './rules/status-of-recovery'
import { unknownName } from './rules/unknown-name'
import { unlistedRow } from './rules/unlisted-row'
import { unreachableStatus } from './rules/unreachable-status'
import { unthrownRow } from './rules/unthrown-row'

/** Every rule of `lint` by its name, as a configuration names it. */
export const lintRules = {
  'code-outside-range': codeOutsideRange,
  'name-form': nameForm,
  'message-form': messageForm,
  'status-of-category': statusOfCategory,
  'status-of-recovery': statusOfRecovery,
  'dead-end-status': deadEndStatus,
  'unreachable-status': unreachableStatus,
  'locale-parameters': localeParameters,
  'row-without-docs': rowWithoutDocs,
  'unlisted-row': unlistedRow,
  'internal-row-listed': internalRowListed,
  'deprecated-row-thrown': deprecatedRowThrown,
  'unthrown-row': unthrownRow,
  'unknown-name': unknownName,
} as const satisfies { readonly [rule: string]: LintRule }

/** The name of a rule of `lint`. */
export type LintRuleName = keyof typeof lintRules
