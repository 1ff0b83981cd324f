// Prints, by subpath, the file that an entry is loaded from and its export names. Arguments: subpaths to leave out.
import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync('node_modules/error-codebook/package.json', 'utf8'))
const entries = {}
for (const subpath of Object.keys(manifest.exports)) {
  if (subpath.endsWith('.json') || process.argv.includes(subpath)) continue
  const specifier = `error-codebook${subpath.slice(1)}`
  const names = Object.keys(await import(specifier))
  entries[subpath] = { file: import.meta.resolve(specifier), names: names.sort() }
}
console.log(JSON.stringify(entries))
