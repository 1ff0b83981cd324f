import type { Run } from './steps'

/** A program, and the package that has it if that is not named like it. */
type Program = string | readonly [program: string, inPackage: string]

/** Installs programs that the tests run against, where they are missing and Debian's packages can be had. */
export async function installDebian(run: Run, ...programs: readonly Program[]): Promise<boolean> {
  const missing: string[] = []
  for (const each of programs) {
    const [program, inPackage] = typeof each === 'string' ? [each, each] : each
    if (!(await run('sh', '-c', `command -v ${program}`))) missing.push(inPackage)
  }
  if (missing.length === 0) return true
  const apt = (...args: string[]) => run('env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args)
  if ((await apt('update')) && (await apt('install', '-y', '--no-install-recommends', ...missing))) return true
  console.error(`The tests run against the real thing. Install ${missing.join(' and ')}, and run this again.`)
  return false
}
