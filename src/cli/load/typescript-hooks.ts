import { readFile } from 'node:fs/promises'
import type { LoadFnOutput, LoadHookContext, ResolveFnOutput, ResolveHookContext } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transform } from 'sucrase'

// Node's module hooks for files of a project without a build: TypeScript, JSON without attributes, imports without an extension. Types
// are dropped, not checked. Node 20 runs hooks in a thread of their own, so this is a module by itself.

const typescript = /\.[cm]?ts$/
/** Files of packages, but not an earlier version of the project's own, which `diff` keeps there. */
const packaged = /\/node_modules\/(?!\.cache\/error-codebook\/)/
const relative = /^\.{1,2}\//

/** Tries the file names that a TypeScript import may mean, and finds this package for a project that has not installed it. */
export async function resolve(
  specifier: string,
  context: ResolveHookContext,
  next: (specifier: string, context?: Partial<ResolveHookContext>) => ResolveFnOutput | Promise<ResolveFnOutput>,
): Promise<ResolveFnOutput> {
  try {
    return await next(specifier, context)
  } catch (failure) {
    for (const candidate of relative.test(specifier) ? candidatesOf(specifier) : []) {
      try {
        return await next(candidate, context)
      } catch {
        // The next one may exist.
      }
    }
    if (/^error-codebook(\/|$)/.test(specifier)) return next(specifier, { ...context, parentURL: import.meta.url })
    throw failure
  }
}

/** `./errors.js` may be `./errors.ts`, and `./errors` a file or a folder. */
function candidatesOf(specifier: string): string[] {
  const typed = specifier.replace(/\.([cm]?)js$/, '.$1ts')
  if (typed !== specifier) return [typed]
  return ['.ts', '.mts', '.js', '.mjs', '.json', '/index.ts', '/index.js'].map((ending) => `${specifier}${ending}`)
}

/** Drops the types of TypeScript files, and turns JSON into a module. */
export async function load(
  url: string,
  context: LoadHookContext,
  next: (url: string, context?: Partial<LoadHookContext>) => LoadFnOutput | Promise<LoadFnOutput>,
): Promise<LoadFnOutput> {
  const { protocol, pathname } = new URL(url)
  if (protocol !== 'file:' || packaged.test(pathname)) return next(url, context)
  if (pathname.endsWith('.json')) {
    const text = await readFile(fileURLToPath(url), 'utf8')
    return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(JSON.parse(text))}` }
  }
  if (!typescript.test(pathname)) return next(url, context)
  const path = fileURLToPath(url)
  const { code } = transform(await readFile(path, 'utf8'), {
    filePath: path,
    transforms: ['typescript'],
    disableESTransforms: true,
    preserveDynamicImport: true,
  })
  return { format: 'module', shortCircuit: true, source: code }
}
