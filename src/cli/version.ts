import { readFileSync } from 'node:fs'

/** The version of this package. `package.json` is two folders above, in the sources and in the build. */
export const packageVersion: string = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).version
