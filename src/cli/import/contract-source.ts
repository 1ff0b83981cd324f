import { placeOf } from '../../core/contract-faults/fault'
import { propertyKey, source } from '../../generate/typescript/source'
import type { Imported, Unfinished } from './assemble'

const width = 120

/** Members that are written a line for each entry, whatever its length. */
const tables = ['categories', 'errors']

/**
 * Writes a contract as TypeScript: a line for each row, a line for what fits into one, and the remarks at their lines.
 *
 * @param heading the comment at the top
 */
export function contractSource({ contract, remarks }: Pick<Imported, 'contract' | 'remarks'>, heading: string): string {
  const members = Object.entries(contract).map(([key, value]) => member(key, value, '', '  ', remarks))
  return `// ${heading}
import { defineContract } from 'error-codebook/core'

export const contract = defineContract({
${withFallback(members, contract).join('\n')}
})
`
}

/** Says where the row of an unknown failure belongs, if the document has none. */
function withFallback(members: readonly string[], { fallback }: Unfinished): string[] {
  const remark = '  // fallback: add the row of an unknown failure, with a status from 500 to 599, and name it here.'
  return fallback === undefined ? [...members.slice(0, 2), remark, ...members.slice(2)] : [...members]
}

function member(
  key: string,
  value: unknown,
  parent: string,
  indent: string,
  remarks: ReadonlyMap<string, string>,
): string {
  const place = placeOf(parent, key)
  const remark = remarks.get(place)
  const end = remark === undefined ? ',' : `, // ${remark}`
  const start = `${indent}${propertyKey(key)}: `
  const isTable = parent === '' && tables.includes(key)
  const line = isTable ? undefined : oneLine(value, place, remarks, tables.includes(parent))
  if (line !== undefined && (tables.includes(parent) || start.length + line.length < width))
    return `${start}${line}${end}`
  if (typeof value !== 'object' || value === null) return `${start}${source(value)}${end}`
  if (Array.isArray(value)) {
    const items = value.map((each) => `${indent}  ${source(each)},`)
    return [`${start}[`, ...items, `${indent}]${end}`].join('\n')
  }
  const members = Object.entries(value).map(([name, each]) => member(name, each, place, `${indent}  `, remarks))
  return [`${start}{`, ...members, `${indent}}${end}`].join('\n')
}

/** A value on one line, unless something in it has a remark. */
function oneLine(
  value: unknown,
  place: string,
  remarks: ReadonlyMap<string, string>,
  isRow: boolean,
): string | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (isObject && !isRow) {
    const isNested = Object.values(value).some(
      (each) => typeof each === 'object' && each !== null && !Array.isArray(each),
    )
    if (isNested || Object.keys(value).some((key) => remarks.has(placeOf(place, key)))) return undefined
  }
  return source(value)
}
