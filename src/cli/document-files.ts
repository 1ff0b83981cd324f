import { relative } from 'node:path'
import { globSync } from 'tinyglobby'
import { withSeverities } from '../evolve/check-rules'
import { checkDocuments, type Document } from '../evolve/documents/check-document'
import type { Finding } from '../evolve/finding'
import type { Drift } from './drift'
import { isGenerated } from './generated-files'
import type { Project, ProjectContract } from './load/load-project'
import { readText } from './load/read-text'
import { sourceFiles } from './load/source-files'
import type { Progress } from './progress'
import { resolved } from './resolved'
import { UsageError } from './usage-error'

/**
 * Compares the documents of a project with its sound contracts. A document that several contracts name may mention the rows of each.
 *
 * @throws UsageError for a pattern that matches no file, and for a document that cannot be read or is too large
 */
export function documentFindings(
  { contracts, folder }: Project,
  { ledgers, files: generated }: Pick<Drift, 'ledgers' | 'files'>,
  cwd: string,
  progress: Progress,
): Finding[] {
  const sound = contracts.filter(({ contract, faults }) => contract && faults.length === 0)
  const about = new Map<string, ProjectContract[]>()
  for (const contract of sound) {
    for (const path of documentFiles(contract, folder)) about.set(path, [...(about.get(path) ?? []), contract])
  }
  const documented = (each: ProjectContract) => {
    const ledger = ledgers.get(each)?.ledger
    return { contract: resolved(each), ...(ledger ? { ledger } : {}) }
  }
  return groupsOf(about, sound).flatMap(([group, paths]) => {
    const read = function* (): Generator<Document> {
      for (const path of paths) {
        const file = relative(cwd, path)
        progress(`Reading ${file}`)
        if (generated.has(path) || isGenerated(path)) continue
        const text = readText(path, file)
        // An image or another file of bytes.
        if (!text.includes('\0')) yield { file, text }
      }
    }
    const rules = Object.assign({}, ...group.map((each) => each.rules))
    return withSeverities(checkDocuments(group.map(documented), read()), rules)
  })
}

/** The documents of a contract, without the files that it is written in. */
function documentFiles({ documents, file, ledger }: ProjectContract, folder: string): string[] {
  const found = new Set<string>()
  const options = { cwd: folder, absolute: true, ignore: ['**/node_modules/**', '**/.git/**'] }
  const excluded = documents.filter((pattern) => pattern.startsWith('!'))
  for (const pattern of documents) {
    if (pattern.startsWith('!')) continue
    const matches = globSync([pattern, ...excluded], options)
    if (matches.length === 0) throw new UsageError(`documents: ${pattern} matches no file. Correct the pattern.`)
    for (const path of matches) found.add(path)
  }
  const own = found.size === 0 ? [] : sourceFiles(file)
  for (const { path } of own) found.delete(path)
  if (ledger) found.delete(ledger)
  return [...found].sort()
}

/** Documents that are about the same contracts, together: the words of these are collected once. */
function groupsOf(
  about: ReadonlyMap<string, readonly ProjectContract[]>,
  contracts: readonly ProjectContract[],
): (readonly [contracts: readonly ProjectContract[], paths: string[]])[] {
  const groups = new Map<string, readonly [readonly ProjectContract[], string[]]>()
  for (const [path, of] of about) {
    const key = of.map((each) => contracts.indexOf(each)).join()
    const group = groups.get(key)
    if (group) group[1].push(path)
    else groups.set(key, [of, [path]])
  }
  return [...groups.values()]
}
