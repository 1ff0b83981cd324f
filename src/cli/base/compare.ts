import { type Bump, larger, smallestBump } from '../../evolve/bump'
import { diffResolved } from '../../evolve/diff'
import type { Change } from '../../evolve/diff/change'
import { changeFinding } from '../../evolve/diff/finding'
import { type Consumer, consumers } from '../../evolve/diff/verdict'
import type { Finding } from '../../evolve/finding'
import { applyWaivers } from '../../evolve/waivers'
import type { Project, ProjectContract } from '../load/load-project'
import { located } from '../located'
import { resolved } from '../resolved'
import type { Base } from './base'

/** How a project's contracts differ from a base. */
export interface Comparison {
  /** Changes that no waiver accepts, and faults of waivers. */
  readonly findings: readonly Finding[]
  readonly waived: number
  readonly changes: readonly Change[]
  /** The smallest that the changes allow, waived ones too: whoever is not named is not asked. */
  readonly bump: Bump
  /** Contracts that the base does not have. */
  readonly unknown: readonly ProjectContract[]
}

/** Compares every sound contract of a project with a base. */
export async function compareWith(base: Base, project: Project, today = new Date()): Promise<Comparison> {
  const named: readonly Consumer[] = project.consumers ?? consumers
  const waivers = project.waivers ?? []
  const unknown: ProjectContract[] = []
  const perContract: { contract: ProjectContract; changes: readonly Change[] }[] = []
  for (const contract of project.contracts) {
    if (contract.contract === undefined) continue
    const old = await base.contractOf(contract)
    if (old === undefined) unknown.push(contract)
    else perContract.push({ contract, changes: diffResolved(old, resolved(contract)) })
  }
  const changes = perContract.flatMap((each) => each.changes)
  const { findings: waiverFindings, waived } = applyWaivers(changes, waivers, today.toISOString().slice(0, 10))
  const accepted = new Set(waived)
  const findings = perContract.flatMap(({ contract, changes: own }) =>
    located(
      own.filter((change) => !accepted.has(change)).map((change) => changeFinding(change, named)),
      contract,
      project.folder,
    ),
  )
  return {
    findings: [...distinct(findings), ...waiverFindings],
    waived: waived.length,
    changes,
    bump: perContract.reduce<Bump>((found, each) => larger(found, smallestBump(each.changes, named)), 'none'),
    unknown,
  }
}

/** A contract that extends another one has the changes of its rows, too: one line is enough. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()]
}
