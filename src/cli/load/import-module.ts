import { register } from 'node:module'
import { pathToFileURL } from 'node:url'

let isRegistered = false

/** Imports a file of a project, TypeScript too. `version` makes Node read it again. */
export async function importModule(file: string, version = 0): Promise<Record<string, unknown>> {
  registerHooks()
  const url = pathToFileURL(file)
  if (version > 0) url.searchParams.set('version', String(version))
  return import(url.href)
}

function registerHooks(): void {
  if (isRegistered) return
  isRegistered = true
  // From the sources, the program that runs them reads TypeScript by itself.
  if (import.meta.url.endsWith('.ts')) return
  register('./typescript-hooks.js', import.meta.url)
}
