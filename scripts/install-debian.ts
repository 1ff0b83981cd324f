import type { Run } from './steps'

/**
 * Installs programs that the tests run against, where they are missing and Debian's packages can be had. Each is named as the
 * package that has it.
 */
export async function installDebian(run: Run, ...programs: string[]): Promise<boolean> {
  const missing: string[] = []
  for (const program of programs) if (!(await run('sh', '-c', `command -v ${program}`))) missing.push(program)
  if (missing.length === 0) return true
  const apt = (...args: string[]) => run('env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args)
  if ((await apt('update')) && (await apt('install', '-y', '--no-install-recommends', ...missing))) return true
  console.error(`The tests run against the real thing. Install ${missing.join(' and ')}, and run this again.`)
  return false
}
