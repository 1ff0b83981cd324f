import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { pack } from '../../package/support/pack'

/** Packs once, into the folder that the projects are made in. */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'error-codebook-ecosystem-'))
  project.provide('tarball', pack(folder))
  // Not at once: it takes seconds, in which Vitest could not see its workers end.
  return () => rm(folder, { recursive: true, force: true })
}
