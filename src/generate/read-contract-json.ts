import type { ResolvedContract } from '../core/resolve-contract'
import type { ResolvedRow } from '../core/resolve-rows'
import { asObject } from '../core/safe-get'

/** Reads a generated `contract.json` back; `undefined` for any other value. */
export function readContractJson(value: unknown): ResolvedContract | undefined {
  const { errors, ...facts } = asObject(value)
  const { name: origin, version, categories } = facts
  if (!Array.isArray(errors) || !errors.every(isRow)) return undefined
  if (typeof origin !== 'string' || typeof version !== 'string' || typeof categories !== 'object') return undefined
  const rows = errors.map(({ docs: _, carries, text, ...row }) => ({
    origin,
    ...row,
    ...(carries?.length ? { carries } : {}),
    ...(text ? { text } : {}),
  })) as ResolvedRow[]
  const docs = Object.fromEntries(errors.flatMap(({ name, docs }) => (docs ? [[name, docs]] : [])))
  return { ...facts, rows, docs } as unknown as ResolvedContract
}

interface JsonRow {
  readonly name: string
  readonly carries?: readonly string[]
  readonly text?: boolean
  readonly docs?: unknown
}

function isRow(value: unknown): value is JsonRow {
  const { name, status, meaning, message } = asObject(value)
  return [name, meaning, message].every((each) => typeof each === 'string') && typeof status === 'number'
}
