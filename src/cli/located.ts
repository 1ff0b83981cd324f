import { relative } from 'node:path'
import type { Finding } from '../evolve/finding'
import type { ProjectContract } from './load/load-project'

/** Gives findings about a contract the lines of their places, relative to a folder. */
export function located(
  findings: readonly Finding[],
  { file, locate }: Pick<ProjectContract, 'file' | 'locate'>,
  folder: string,
): Finding[] {
  return findings.map((finding) => {
    if (finding.file !== undefined) return finding
    const location = locate(finding.place)
    if (location === undefined) return { ...finding, file: relative(folder, file) }
    return { ...finding, file: relative(folder, location.file), line: location.line }
  })
}
