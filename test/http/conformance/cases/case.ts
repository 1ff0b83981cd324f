import type { ServerOptions } from '../../../../src/server/internal/server-options'
import type { Driver } from '../driver'
import type { Sent } from '../exchange'
import type { Expected } from '../expectation'

/** One thing to ask of a server, and what every framework is to answer. */
export interface Ask {
  /** What `/handled` throws. */
  readonly thrown?: () => unknown
  readonly sent?: Partial<Sent>
  readonly expected: Expected
}

/** A row of the table: the same asks for every framework, under one set of options. */
export interface Case {
  readonly name: string
  readonly options?: ServerOptions<unknown>
  /** Asked in the house form and in the problem form. */
  readonly bothForms?: true
  asks(driver: Driver): readonly Ask[]
}
