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
import { targets } from '../../generate/targets'

const targetName = oneOf(...Object.keys(targets))

/** A name, or an object with it; the target checks its own options. */
const targetSetting: Shape = (value, place) =>
  isRecord(value) ? targetName(value.target, placeOf(place, 'target')) : targetName(value, place)

const ledger: Shape = (value, place) => (value === false ? [] : text(value, place))

/** A path, or the contract itself, whose faults are found when it is loaded. */
const contract: Shape = (value, place) => (isRecord(value) ? [] : text(value, place))

const contractConfig = objectOf(
  { contract },
  { out: text, targets: listOf(targetSetting), ledger, documents: listOf(text) },
)

const day: Shape = (value, place) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? []
    : [{ place, problem: 'it is no date', fix: "Write '2027-01-31'." }]

/** The form of a configuration. */
export const configShape: Shape = objectOf(
  { contracts: listOf(contractConfig) },
  {
    rules: recordOf(oneOf('error', 'warn', 'off')),
    consumers: listOf(oneOf('client', 'strict', 'partner', 'operator')),
    waivers: listOf(objectOf({ fingerprint: text, reason: text, until: day })),
    $schema: anything,
  },
)
