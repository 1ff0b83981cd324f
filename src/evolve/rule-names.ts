import { checkRules } from './check-rules'
import { lintRules } from './lint/rules'

/** Every rule that a configuration can set. */
export const ruleNames: readonly string[] = [...Object.keys(lintRules), ...Object.keys(checkRules)]
