import { spawnSync } from 'node:child_process'

/**
 * Installs programs that the tests run against, where they are missing and Debian's packages can be had. Each is named as the
 * package that has it.
 */
export function installDebian(...programs: string[]): boolean {
  const missing = programs.filter((program) => !works(program, '--version'))
  if (missing.length === 0) return true
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'inherit' }).status === 0
  if (apt('update') && apt('install', '-y', '--no-install-recommends', ...missing)) return true
  console.error(`The tests run against the real thing. Install ${missing.join(' and ')}, and run this again.`)
  return false
}

function works(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
