import { readFileSync } from 'node:fs'

/** Packages with the versions that the benches install. */
export function versionsOf(names) {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  return names.map((name) => `${name} ${packages[`node_modules/${name}`].version}`)
}
