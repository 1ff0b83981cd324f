// The one form that every reader gives and that the interpreter reads: parts in the document's order, with their lines.

/** What every part has: the headings above it, outermost first, and its first line, from 1. */
interface Placed {
  readonly headings: readonly string[]
  readonly line: number
}

/** A row of a table. It may have fewer cells than the header. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface TablePart extends Placed {
  readonly kind: 'table'
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
}

/** An item of a list; `indent` tells nested ones. */
export interface ListItem {
  readonly line: number
  readonly indent: number
  readonly text: string
}

export interface ListPart extends Placed {
  readonly kind: 'list'
  readonly items: readonly ListItem[]
}

/** A code block: a drawing, an example, or something else. `line` is the first line of its text. */
export interface BlockPart extends Placed {
  readonly kind: 'block'
  readonly language: string
  readonly lines: readonly string[]
}

/** Prose. */
export interface TextPart extends Placed {
  readonly kind: 'text'
  readonly lines: readonly string[]
}

/** The parsed body of an example response. */
export interface ExamplePart extends Placed {
  readonly kind: 'example'
  readonly value: unknown
}

/** An endpoint with the names that its responses show. */
export interface OperationPart extends Placed {
  readonly kind: 'operation'
  readonly name: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly success: number
  readonly errors: readonly string[]
}

export type Part = TablePart | ListPart | BlockPart | TextPart | ExamplePart | OperationPart

/** Something in the document that was not understood, and why. */
export interface Note {
  readonly line: number
  /** The last line, if there are several. */
  readonly end?: number
  readonly text: string
}

/** A document as its reader gives it. */
export interface SourceDocument {
  readonly parts: readonly Part[]
  /** What the reader itself could not read. */
  readonly notes: readonly Note[]
  /** The version of the API, if the format has a place for it. */
  readonly version?: string
}
