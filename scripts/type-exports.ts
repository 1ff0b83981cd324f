import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { entries } from '../tsup.config'

// A part of the build. tsup forgets `type` on what an entry exports again, so `import { HttpError } from 'error-codebook/axios'` would
// compile and then fail: the class is not there.
const dist = fileURLToPath(new URL('../dist', import.meta.url))

/** What a module exports at run time: esbuild writes it as `export { a, b as c }`. */
export function exportedValues(code: string): Set<string> {
  return new Set([...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = '']) => namesOf(list)))
}

/** The declarations of an entry, with `type` on each export that is no value. */
export function markTypes(declarations: string, values: ReadonlySet<string>): string {
  return declarations.replace(/^export \{([^}]*)\}/gm, (_, list: string) => {
    const marked = specifiersOf(list).map((each) => {
      const isType = !each.startsWith('type ') && !values.has(nameOf(each))
      return isType ? `type ${each}` : each
    })
    return `export { ${marked.join(', ')} }`
  })
}

function namesOf(list: string): string[] {
  return specifiersOf(list).map(nameOf)
}

function specifiersOf(list: string): string[] {
  return list
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
}

/** `b as c` is exported as `c`. */
function nameOf(specifier: string): string {
  return specifier.replace(/^(type )?(.* as )?/, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const entry of Object.keys(entries)) {
    const values = exportedValues(readFileSync(join(dist, `${entry}.js`), 'utf8'))
    for (const path of [`${entry}.d.ts`, `${entry}.d.cts`].map((file) => join(dist, file)).filter(existsSync)) {
      writeFileSync(path, markTypes(readFileSync(path, 'utf8'), values))
    }
  }
}
