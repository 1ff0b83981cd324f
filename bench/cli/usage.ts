import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** What a run of a command took. */
export interface Usage {
  /** Processor time of all its threads, in seconds. */
  readonly seconds: number
  /** The most memory that it held, in MB. */
  readonly megabytes: number
}

/** The process says at its end what it took. */
const reporting =
  "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())))"

/**
 * Runs a command of the built package in a folder.
 *
 * @throws Error if it does not end with 0 or 1
 */
export function usageOf(folder: string, command: string): Usage {
  const file = join(folder, 'usage.json')
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(reporting)}`, main, command],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, BENCH_USAGE: file }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  if (status !== 0 && status !== 1) throw new Error(`${command} exits with ${status}: ${stderr}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }
}
