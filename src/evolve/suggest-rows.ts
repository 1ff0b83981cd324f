import { nearest } from '../core/nearest'
import { ownValue } from '../core/own-value'
import type { ResolvedContract } from '../core/resolve-contract'
import type { ResolvedRow } from '../core/resolve-rows'
import { className } from '../core/row-name'
import type { FormerNames } from './explain'

/** A row that an input may mean, and how likely: the higher the score. */
export interface RowSuggestion {
  readonly row: ResolvedRow
  readonly score: number
}

/** Nobody pastes more on purpose. */
const longestInput = 20_000

/** A longer one is a text, no misspelt name. */
const longestName = 100

/**
 * Suggests rows for an input that names none: by a misspelt name, by a code in a text, and by the words of meanings, messages and texts
 * in any locale. The most likely first.
 */
export function suggestRows(contract: ResolvedContract, input: string, formerNames: FormerNames = {}): RowSuggestion[] {
  const text = input.trim().slice(0, longestInput)
  const found = [...misspelt(contract, text, formerNames), ...byCode(contract, text), ...byWords(contract, text)]
  const best = new Map<ResolvedRow, number>()
  for (const { row, score } of found) best.set(row, Math.max(score, best.get(row) ?? 0))
  return Array.from(best, ([row, score]) => ({ row, score })).sort((a, b) => b.score - a.score)
}

function misspelt({ rows }: ResolvedContract, input: string, formerNames: FormerNames): RowSuggestion[] {
  if (input.length > longestName) return []
  const byName = new Map<string, ResolvedRow>()
  for (const row of rows) {
    const names = [row.name, className(row.name), row.code, ...(ownValue(formerNames, row.name) ?? [])]
    for (const name of names) if (name !== undefined) byName.set(String(name), row)
  }
  const row = byName.get(nearest(input, [...byName.keys()]) ?? '')
  return row ? [{ row, score: 3 }] : []
}

/** `code: 3003`, `"code":"3003"`, `error #3003`. */
const codeInText = /\b(?:code|error|err)\b["']?[ :=#]{0,3}["']?(-?\w+)/gi

function byCode({ rows }: ResolvedContract, text: string): RowSuggestion[] {
  const codes = new Set(Array.from(text.matchAll(codeInText), ([, code]) => code))
  return rows.filter(({ code }) => code !== undefined && codes.has(String(code))).map((row) => ({ row, score: 2 }))
}

/** By the share of their words, rare words counting more, up to 1. */
function byWords({ rows, texts = {} }: ResolvedContract, input: string): RowSuggestion[] {
  const locales = Object.values(texts)
  const candidates = rows.flatMap((row) => {
    const local = locales.flatMap((byName) => ownValue(byName, row.name) ?? [])
    return [row.meaning, row.message, ...local, row.name].map((text) => ({
      row,
      words: wordsOf(withoutParameters(text)),
    }))
  })
  const wanted = wordsOf(input)
  const frequency = new Map<string, number>()
  for (const { words } of candidates) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const weight = (word: string) => Math.log(1 + candidates.length / (frequency.get(word) ?? 1))
  const sum = (words: Iterable<string>) => Array.from(words, weight).reduce((total, each) => total + each, 0)
  const inputWeight = sum(wanted)
  return candidates.flatMap(({ row, words }) => {
    const shared = [...words].filter((word) => wanted.has(word))
    if (shared.length === 0) return []
    const [common, all] = [sum(shared), sum(words)]
    const isClose = common >= 0.5 * all || common >= 0.5 * inputWeight
    return isClose ? [{ row, score: common ** 2 / (all * inputWeight) }] : []
  })
}

const withoutParameters = (text: string): string => text.replace(/\{[^{}]*\}/g, ' ')

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}
