import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildIfChanged, type Part } from './build-if-changed'

// Before an example starts: builds the package and the booking page, unless they are up to date.
const root = fileURLToPath(new URL('..', import.meta.url))
const settings = ['package-lock.json', 'tsconfig.json']

const parts: readonly Part[] = [
  {
    name: 'the package',
    takes: 'up to a minute',
    inputs: ['src', 'scripts', 'package.json', 'tsup.config.ts', ...settings],
    output: 'dist',
    build: () => npm('run', '--silent', 'build'),
  },
  {
    name: 'the booking page',
    takes: 'seconds',
    // The page holds parts of the package.
    inputs: ['examples/booking-web', 'dist', ...settings],
    output: 'examples/booking-web/dist',
    build: () => npm('run', '--silent', 'build', '-w', 'booking-web', '--', '--logLevel', 'warn'),
  },
]

if (!buildIfChanged(root, parts, console.log)) process.exit(1)

function npm(...args: string[]): boolean {
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}
