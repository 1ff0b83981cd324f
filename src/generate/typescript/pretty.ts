import { literal, propertyKey, source } from './source'

/** A value as TypeScript source, over several lines where one would be too long. `used` columns of the first line are taken. */
export function prettySource(value: unknown, width: number, used = 0): string {
  const line = source(value)
  if (used + line.length <= width || typeof value !== 'object' || value === null) return line
  // A comma follows.
  const inner = (each: unknown, key: string) =>
    `  ${key}${prettySource(each, width - 3, key.length).replaceAll('\n', '\n  ')},\n`
  if (Array.isArray(value)) return `[\n${value.map((each) => inner(each, '')).join('')}]`
  const members = Object.entries(value).map(([key, each]) => inner(each, `${propertyKey(key)}: `))
  return `{\n${members.join('')}}`
}

/** An import of a few names, over several lines where one would be too long. */
export function prettyImport(names: readonly string[], module: string, width: number): string {
  const line = `import { ${names.join(', ')} } from ${literal(module)}`
  return line.length <= width
    ? line
    : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from ${literal(module)}`
}
