import { contract } from '../../src/contract'
import { clinicRows } from './rows'
import { sampleDetails } from './sample-details'
import { bundleTranspiled, type Transpile } from './transpilers'

/** What `test/package/project/transpiled.mjs` says of an error. */
interface Verdict {
  readonly is: readonly string[]
  readonly isApiError: boolean
  readonly matched: string
  readonly facts: readonly unknown[]
  readonly stack: string
  readonly frames: boolean
}

/** What it finds. */
export interface AppReport {
  readonly rows: Readonly<Record<string, readonly [boolean, boolean, string, Verdict, Verdict, string]>>
  readonly verdicts: Readonly<Record<string, Verdict>>
  readonly caught: number
  readonly foreign: string
}

/** Bundles that app. It leaves a promise of its report in `globalThis.reported`. */
export function transpiledApp(project: string, transpile: Transpile | undefined): Promise<string> {
  const details = Object.fromEntries(
    clinicRows.map(([name, row]) => [name, sampleDetails(row.details, contract.lifecycles)]),
  )
  const define = { DETAILS: JSON.stringify(details) }
  return bundleTranspiled(project, 'transpiled.mjs', transpile, { define })
}
