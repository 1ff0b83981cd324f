import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Contract } from '../../src/core'
import { generateTypescript } from '../../src/generate/typescript'
import { temporaryFolder } from './temporary-folder'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A compiler of test/tools, by its alias. */
export type CompilerName = 'typescript-5.9' | 'typescript-6' | 'typescript-7'

const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    module: 'preserve',
    moduleResolution: 'bundler',
    strict: true,
    lib: ['es2022', 'dom'],
    types: [],
    paths: {
      'error-codebook': [join(root, 'src/index.ts')],
      'error-codebook/client': [join(root, 'src/client/index.ts')],
      'error-codebook/core': [join(root, 'src/core/index.ts')],
      'error-codebook/mappers': [join(root, 'src/server/mappers/index.ts')],
      'error-codebook/http': [join(root, 'src/http/index.ts')],
    },
  },
  include: ['src'],
}

/** A project with contracts in `<name>.json`, what is generated for them in `src/<name>`, code, and a compiler. */
export function codeProject(
  contracts: readonly Contract[],
  code: Readonly<Record<string, string>>,
  compiler?: CompilerName,
): ReturnType<typeof temporaryFolder> {
  const generated = contracts.flatMap((contract) =>
    Object.entries(generateTypescript(contract)).map(([file, text]) => [`src/${contract.name}/${file}`, text] as const),
  )
  const tables = contracts.map((contract) => [`${contract.name}.json`, JSON.stringify(contract)] as const)
  const config = {
    contracts: contracts.map(({ name }) => ({ contract: `./${name}.json`, out: `./src/${name}` })),
    rules: { 'row-without-docs': 'off' },
  }
  const folder = temporaryFolder({
    'package.json': '{"type":"module"}',
    'tsconfig.json': JSON.stringify(tsconfig),
    'error-codebook.config.json': JSON.stringify(config),
    ...Object.fromEntries([...tables, ...generated]),
    ...code,
  })
  if (compiler) link(folder.path, compiler)
  return folder
}

function link(folder: string, compiler: CompilerName): void {
  const target = join(root, 'test/tools/node_modules', compiler)
  const path = join(folder, 'node_modules/typescript')
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path)
}
