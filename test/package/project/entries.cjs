// Prints, by subpath, the file that an entry is loaded from and its export names. Arguments: subpaths to leave out.
const manifest = require('error-codebook/package.json')

const entries = {}
for (const subpath of Object.keys(manifest.exports)) {
  if (subpath.endsWith('.json') || process.argv.includes(subpath)) continue
  const specifier = `error-codebook${subpath.slice(1)}`
  const names = Object.keys(require(specifier))
  entries[subpath] = { file: require.resolve(specifier), names: names.sort() }
}
console.log(JSON.stringify(entries))
