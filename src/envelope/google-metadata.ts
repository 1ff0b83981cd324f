import { isRecord } from '../core/contract-faults/shape'

// Values of the metadata of ErrorInfo are texts. A text stands for itself; any other value is written as JSON, and so is a text that
// would be taken for JSON. So 10 is `10`, the text 10 is `"10"`, and both come back as they were.

/** The facts of an error as a map of texts. */
export function toMetadata(facts: { readonly [key: string]: unknown }): { [key: string]: string } {
  const written = Object.entries(facts).map(([key, value]) => [key, toText(value)] as const)
  return Object.fromEntries(written.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** The facts that a map of texts stands for. */
export function fromMetadata(metadata: unknown): { [key: string]: unknown } {
  const entries = isRecord(metadata) ? Object.entries(metadata) : []
  return Object.fromEntries(entries.flatMap(([key, text]) => (typeof text === 'string' ? [[key, fromText(text)]] : [])))
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' && fromText(value) === value ? value : JSON.stringify(value)
}

function fromText(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    // A long number would lose digits: it was not written from a number.
    return JSON.stringify(value) === text ? value : text
  } catch {
    return text
  }
}
