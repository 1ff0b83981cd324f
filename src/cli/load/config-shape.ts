import { placeOf } from '../../core/contract-faults/fault'
import {
  anything,
  isRecord,
  listOf,
  objectOf,
  oneOf,
  recordOf,
  type Shape,
  text,
} from '../../core/contract-faults/shape'
import { suggestion } from '../../core/nearest'
import { consumers } from '../../evolve/diff/verdict'
import { ruleNames } from '../../evolve/rule-names'
import { targets } from '../../generate/targets'

const targetName = oneOf(...Object.keys(targets))

/** A name, or an object with it; the target checks its own options. */
const targetSetting: Shape = (value, place) =>
  isRecord(value) ? targetName(value.target, placeOf(place, 'target')) : targetName(value, place)

const ledger: Shape = (value, place) => (value === false ? [] : text(value, place))

/** A path, or the contract itself, whose faults are found when it is loaded. */
const contract: Shape = (value, place) => (isRecord(value) ? [] : text(value, place))

/** A misspelt rule would keep its default, and nobody would know why. */
const rules: Shape = (value, place) => {
  const severities = recordOf(oneOf('error', 'warn', 'off'))(value, place)
  if (!isRecord(value)) return severities
  const unknown = Object.keys(value).filter((name) => !ruleNames.includes(name))
  return [
    ...unknown.map((name) => ({
      place: placeOf(place, name),
      problem: 'there is no such rule',
      fix: suggestion(name, ruleNames, 'Remove it. `npx error-codebook lint --rules` lists the rules.'),
    })),
    ...severities,
  ]
}

const contractConfig = objectOf(
  { contract },
  { out: text, targets: listOf(targetSetting), ledger, documents: listOf(text), rules },
)

const day: Shape = (value, place) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? []
    : [{ place, problem: 'it is no date', fix: "Write '2027-01-31'." }]

/** The form of a configuration. */
export const configShape: Shape = objectOf(
  { contracts: listOf(contractConfig) },
  {
    rules,
    consumers: listOf(oneOf(...consumers)),
    waivers: listOf(objectOf({ fingerprint: text, reason: text, until: day })),
    $schema: anything,
  },
)
