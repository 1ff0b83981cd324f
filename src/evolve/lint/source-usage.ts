/** A line of code. */
export interface SourcePlace {
  readonly file: string
  readonly line: number
}

/** A literal that stands where code expects a row's name or code, and is none. */
export interface UnknownName extends SourcePlace {
  /** The name of the contract that lacks it. */
  readonly contract: string
  readonly literal: string | number
}

/** How code uses the rows of contracts. Rows are named by their identity: `shop/OUT_OF_STOCK`. */
export interface SourceUsage {
  /** Where code makes the errors of a row. */
  readonly made: ReadonlyMap<string, readonly SourcePlace[]>
  /** Rows that code names in a table, a list or an option. An error of them may be made from it. */
  readonly named: ReadonlySet<string>
  readonly unknown: readonly UnknownName[]
}
