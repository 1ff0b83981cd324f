import { readFileSync } from 'node:fs'

/** The files of this checkout that an example imports, and the names by which a user does. */
const entries: Readonly<Record<string, string>> = {
  src: 'error-codebook',
  'src/client': 'error-codebook/client',
  'src/http': 'error-codebook/http',
  'src/rate-limit': 'error-codebook/rate-limit',
  'contracts/shop/index': './shop-errors',
}

/** An example that a test runs, as a user writes it: a block of Markdown. */
export function exampleBlock(file: URL): readonly string[] {
  const source = readFileSync(file, 'utf8').replaceAll(/from '(?:\.\.\/)+([^']+)'/g, (_, path: string) => {
    const server = /^src\/server\/(\w+)$/.exec(path)?.[1]
    return `from '${server ? `error-codebook/${server}` : (entries[path] ?? path)}'`
  })
  return [`\`\`\`${file.pathname.endsWith('.ts') ? 'ts' : 'js'}`, ...source.trimEnd().split('\n'), '```']
}
