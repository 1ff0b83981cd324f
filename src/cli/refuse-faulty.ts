import { faultFinding } from '../evolve/finding'
import { type ExitCode, exitCode } from './exit-code'
import type { Io } from './io'
import type { Project } from './load/load-project'
import { located } from './located'
import { textReport } from './report/text'

/** Reports the faults of a project's contracts. `undefined` if they have none. */
export function refuseFaulty({ contracts, folder }: Project, io: Io): ExitCode | undefined {
  const faulty = contracts.filter(({ faults }) => faults.length > 0)
  if (faulty.length === 0) return undefined
  const findings = faulty.flatMap((each) => located(each.faults.map(faultFinding), each, folder))
  io.err(textReport(findings, io))
  return exitCode.findings
}
