import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readContractJson } from '../../generate/read-contract-json'
import { ancestors } from '../ancestors'
import { UsageError } from '../usage-error'
import type { Base } from './base'

/**
 * The version of the project's package that npm gives out: its `contract.json`, which `generate` writes.
 *
 * @throws UsageError without a package, or if npm cannot fetch it
 */
export function publishedBase(folder: string): Base {
  const name = packageName(folder)
  const unpacked = mkdtempSync(join(tmpdir(), 'error-codebook-published-'))
  try {
    // npm knows which registry, and who the user is.
    const output = execFileSync('npm', ['pack', name, '--silent', '--pack-destination', unpacked], {
      cwd: unpacked,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    execFileSync('tar', ['-xzf', join(unpacked, output.trim().split('\n').at(-1) ?? ''), '-C', unpacked])
    const found = jsonFiles(unpacked).flatMap((file) => readContractJson(parsed(file)) ?? [])
    return {
      name: `the published ${name}`,
      contractOf: async ({ contract }) => found.find((each) => each.name === contract?.name),
    }
  } catch (cause) {
    const { stderr = '' } = cause as { stderr?: string }
    if (/\bE404\b/.test(stderr)) return { name: `the published ${name}`, contractOf: async () => undefined }
    const reason = stderr.trim().split('\n')[0] || (cause as Error).message
    throw new UsageError(`npm cannot fetch ${name}: ${reason}. Compare with a revision or a file instead.`)
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
  }
}

function packageName(start: string): string {
  for (const folder of ancestors(start)) {
    const file = join(folder, 'package.json')
    const { name } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }) : {}
    if (name !== undefined) return name
  }
  throw new UsageError('There is no package.json with a name. Compare with a revision or a file.')
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|[\\/])contract\.json$/.test(path))
    .map((path) => join(folder, path))
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
