import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'

/** An example service in a process of its own. */
export interface ServiceProcess {
  output(): string
  errors(): string
  /** Resolves once something has been printed that fits. */
  printed(pattern: RegExp): Promise<string>
  signal(name: NodeJS.Signals): void
  /** The exit code. */
  readonly ended: Promise<number | null>
}

const children = new Set<ChildProcess>()

/** Kills what a failed test leaves behind. Call it at the top of a test file. */
export function endServiceProcesses(): void {
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL')
    children.clear()
  })
}

/** Starts the service in a folder of `examples` with these variables alone. */
export function startServiceProcess(example: string, environment: Record<string, string>): ServiceProcess {
  const cwd = fileURLToPath(new URL(`../../examples/${example}`, import.meta.url))
  const env = { PATH: process.env.PATH, ...environment }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { cwd, env })
  children.add(child)
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    output += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    errors += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return {
    output: () => output,
    errors: () => errors,
    ended,
    signal: (name) => child.kill(name),
    async printed(pattern) {
      const found = new Promise<void>((resolve) => {
        const check = () => pattern.test(output) && resolve()
        child.stdout.on('data', check)
        check()
      })
      await Promise.race([found, ended])
      if (!pattern.test(output)) throw new Error(`It ended without printing ${pattern}: ${errors}`)
      return output
    },
  }
}
