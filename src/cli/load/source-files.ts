import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file of the project that a contract is written in. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const imported = /\b(?:from|import)\s*['"](\.{1,2}\/[^'"]+)['"]/g

const endings = ['', '.ts', '.mts', '.js', '.mjs', '.json', '/index.ts', '/index.js']

/** Files by their paths: a disk's, or those of a revision. */
export interface FileTree {
  isFile(path: string): boolean
  read(path: string): string
}

const disk: FileTree = {
  isFile: (path) => existsSync(path) && statSync(path).isFile(),
  read: (path) => readFileSync(path, 'utf8'),
}

/** A contract's file and the files that it imports by a relative path, the contract's first. */
export function sourceFiles(file: string, tree: FileTree = disk): SourceFile[] {
  const found = new Map<string, SourceFile>()
  const waiting = [file]
  for (const path of waiting) {
    if (found.has(path)) continue
    const text = tree.read(path)
    found.set(path, { path, text })
    for (const [, specifier = ''] of text.matchAll(imported)) {
      const target = fileOf(join(dirname(path), specifier), tree)
      if (target !== undefined) waiting.push(target)
    }
  }
  return [...found.values()]
}

function fileOf(path: string, tree: FileTree): string | undefined {
  const candidates = [...endings.map((ending) => `${path}${ending}`), path.replace(/\.([cm]?)js$/, '.$1ts')]
  return candidates.find((each) => tree.isFile(each))
}
