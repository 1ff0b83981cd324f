import { readFileSync } from 'node:fs'

/** The files of this checkout that an example imports, and the names by which a user does. */
const entries: Readonly<Record<string, string>> = {
  src: 'error-codebook',
  'src/client': 'error-codebook/client',
  'src/http': 'error-codebook/http',
  'src/rate-limit': 'error-codebook/rate-limit',
  'contracts/shop/index': './shop-errors',
}

/** The language of a block, where it is not the ending of the file. */
const languages: Readonly<Record<string, string>> = { mjs: 'js' }

/** An example that a test runs, as a user writes it: a block of Markdown. */
export function exampleBlock(file: URL): readonly string[] {
  const source = readFileSync(file, 'utf8').replaceAll(/from '(?:\.\.\/)+([^']+)'/g, (_, path: string) => {
    const adapter = /^src\/(?:server|client)\/([\w-]+)$/.exec(path)?.[1]
    return `from '${adapter ? `error-codebook/${adapter}` : (entries[path] ?? path)}'`
  })
  const ending = file.pathname.slice(file.pathname.lastIndexOf('.') + 1)
  return [`\`\`\`${languages[ending] ?? ending}`, ...source.trimEnd().split('\n'), '```']
}
