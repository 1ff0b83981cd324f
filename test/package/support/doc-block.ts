import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { compile, type Diagnostic } from './typescript'

/** A comment that begins with a value: `expression // 404, typed`. */
const valued = /^(?<code>[\w.]+(?:\(.*\))?(?:\.\w+)?) \/\/ (?<value>true|false|\d+|'[^']*'|\[[^\]]*\])/
const printed = /^\s*console\.log\(.*\) \/\/ (?<text>.*)$/

/** How many of the lines tell, in a comment, what comes of them. */
export function countPromises(code: string): number {
  return code.split('\n').filter((line) => valued.test(line) || printed.test(line)).length
}

/** What the comments of a block say that it prints. */
export function promisedOutput(code: string): string[] {
  return code.split('\n').flatMap((line) => printed.exec(line)?.groups?.text ?? [])
}

/** A program of a page, and the name of the file that it is tried as. */
export interface DocBlock {
  readonly code: string
  readonly file: string
}

/** The files of a page: blocks whose first line is the name of a file. */
export function filesOf(page: string): DocBlock[] {
  const files = page.matchAll(/^```ts\n\/\/ (?<file>[\w-]+)\.ts\n(?<code>.*?)^```/gms)
  return [...files].map(({ groups }) => ({ file: groups?.file ?? '', code: groups?.code ?? '' }))
}

/** Compiles blocks as a user of the installed package would: all at once, because most of the time goes into starting. */
export async function compileBlocks(
  project: string,
  blocks: readonly DocBlock[],
  ...options: string[]
): Promise<Diagnostic[]> {
  for (const { code, file } of blocks) writeFileSync(join(project, 'types', `${file}.ts`), code)
  const files = blocks.map(({ file }) => `${file}.ts`)
  return (await compile(project, 'typescript-6', 'nodenext', files, ...options)).diagnostics
}

/** A block as JavaScript, which fails where a value is not what its comment says. */
export function checkedProgram(code: string): string {
  const checked = code.split('\n').map((line) => {
    const { code: expression, value } = valued.exec(line)?.groups ?? {}
    return expression === undefined ? line : `deepEqual(${expression}, ${value})`
  })
  const program = `import { deepStrictEqual as deepEqual } from 'node:assert'\n${checked.join('\n')}`
  return transformSync(program, { loader: 'ts' }).code
}

/** Runs a block, and gives what it prints. */
export function runBlock(project: string, { code, file }: DocBlock): string {
  writeFileSync(join(project, `${file}.mjs`), checkedProgram(code))
  return execFileSync(process.execPath, [`${file}.mjs`], { cwd: project, encoding: 'utf8' })
}
