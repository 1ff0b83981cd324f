import { type Change, fingerprintOf } from './diff/change'
import type { Finding } from './finding'

/** Accepts a change until a date. */
export interface Waiver {
  /** As `diff` prints it: the rule and the place. */
  readonly fingerprint: string
  readonly reason: string
  /** The last day it holds: `2027-01-31`. */
  readonly until: string
}

/** Changes that no waiver accepts, and what is wrong with the waivers. */
export interface WaivedChanges {
  readonly open: readonly Change[]
  readonly waived: readonly Change[]
  readonly findings: readonly Finding[]
}

/**
 * Takes out the changes that a waiver accepts. A waiver that accepts none, or is out of date, is a finding.
 *
 * @param today as `2027-01-31`
 */
export function applyWaivers(changes: readonly Change[], waivers: readonly Waiver[], today: string): WaivedChanges {
  const valid = new Set(waivers.filter(({ until }) => until >= today).map(({ fingerprint }) => fingerprint))
  const found = new Set(changes.map(fingerprintOf))
  const findings = waivers.flatMap(({ fingerprint, until }, index): Finding[] => {
    const place = `waivers[${index}]`
    if (until < today) {
      const message = `The waiver of ${fingerprint} ended on ${until}. Repair the change, or give the waiver a later date.`
      return [{ rule: 'expired-waiver', place, message, severity: 'error' }]
    }
    if (found.has(fingerprint)) return []
    return [
      { rule: 'unused-waiver', place, message: `No change is ${fingerprint}. Delete the waiver.`, severity: 'error' },
    ]
  })
  return {
    open: changes.filter((each) => !valid.has(fingerprintOf(each))),
    waived: changes.filter((each) => valid.has(fingerprintOf(each))),
    findings,
  }
}
