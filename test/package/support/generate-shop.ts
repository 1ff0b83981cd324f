import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { shop } from '../../contracts/shop'

/** Generates the shop's files into a project's `shop` folder, with the package that it has installed, and compiles them. */
export function generateShop(project: string, format: 'esm' | 'cjs'): void {
  execFileSync(process.execPath, ['generate.mjs', 'shop', JSON.stringify(shop)], { cwd: project })
  compileFolder(join(project, 'shop'), format)
}

/** Puts a JavaScript file beside each TypeScript file of a folder, at any depth. */
function compileFolder(folder: string, format: 'esm' | 'cjs'): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((each) => each.endsWith('.ts'))) {
    const { code } = transformSync(readFileSync(join(folder, name), 'utf8'), { loader: 'ts', format })
    writeFileSync(join(folder, name.replace(/\.ts$/, '.js')), code)
  }
}
