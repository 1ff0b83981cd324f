import { spawnSync } from 'node:child_process'

/** Installs the Redis that the rate limiter is tested against, where it is missing and Debian's packages can be had. */
export function installRedis(): boolean {
  if (works('redis-server', '--version')) return true
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'inherit' }).status === 0
  if (apt('update') && apt('install', '-y', '--no-install-recommends', 'redis-server')) return true
  console.error('The rate limiter is tested against a real Redis. Install redis-server, and run this again.')
  return false
}

function works(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
