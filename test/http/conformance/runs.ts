import type { RunningServer } from '../../support/listen'
import type { Driver, Setup } from './driver'
import { drivers } from './drivers'
import { withoutClinic } from './recorder'
import { houseSubjects, subjects } from './subjects'
import type { Subject } from './subjects/subject'

/** The suite for one framework and one contract. */
export interface SuiteRun {
  /** As a heading of its tests. */
  readonly name: string
  readonly driver: Driver
  readonly subject: Subject
  /** Starts a server of the contract. */
  start(setup: Setup): Promise<RunningServer>
}

/** Every framework with every contract. A server of another contract than the clinic's is held to show nothing of the clinic. */
export const runs: readonly SuiteRun[] = subjects.flatMap((subject) =>
  drivers.map(
    (driver): SuiteRun => ({
      name: `${driver.name}, ${subject.name.toLowerCase()}`,
      driver,
      subject,
      start: async ({ options, handle }) => {
        const server = await driver.start({ options: { ...subject.options, ...options }, handle })
        return subject.options.codebook ? withoutClinic(server) : server
      },
    }),
  ),
)

/** Those with the house form: what has nothing to do with the form is asked of them alone. */
export const houseRuns: readonly SuiteRun[] = runs.filter(({ subject }) => houseSubjects.includes(subject))
