import { spawn } from 'node:child_process'

/** Starts a program, and tells whether it ended well. What it writes stands under its step. */
export type Run = (command: string, ...args: string[]) => Promise<boolean>

/** A check, or several. */
export type Check = () => Promise<boolean>

/**
 * A named check. What its programs write is shown once it has ended, so that steps which run together do not mix; a `live` step
 * shows it at once.
 */
export function step(name: string, check: (run: Run) => boolean | Promise<boolean>, live = false): Check {
  return async () => {
    const written: Buffer[] = []
    if (live) console.log(`\n> ${name}`)
    const start = performance.now()
    const passed = await Promise.resolve()
      .then(() => check((command, ...args) => runProgram(command, args, live ? undefined : written)))
      .catch((error: unknown) => {
        written.push(Buffer.from(`${error instanceof Error ? error.stack : error}\n`))
        return false
      })
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    if (!live) console.log(`\n> ${name}`)
    process.stdout.write(Buffer.concat(written))
    console.log(passed ? `  ${name}: ${seconds} s` : `\nFAILED: ${name}, after ${seconds} s`)
    return passed
  }
}

/** One after the other, up to the first that fails. */
export function inOrder(...checks: Check[]): Check {
  return async () => {
    for (const check of checks) if (!(await check())) return false
    return true
  }
}

/** At the same time, each to its end. */
export function together(...checks: Check[]): Check {
  return async () => (await Promise.all(checks.map((check) => check()))).every(Boolean)
}

function runProgram(command: string, args: string[], written: Buffer[] | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const program = spawn(command, args, {
      stdio: written ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    const end = (passed: boolean, reason: string) => {
      if (!passed) console.error(`${[command, ...args].join(' ')}: ${reason}`)
      resolve(passed)
    }
    for (const stream of [program.stdout, program.stderr]) stream?.on('data', (chunk: Buffer) => written?.push(chunk))
    program.on('error', ({ message }) => end(false, message))
    program.on('close', (code, signal) => end(code === 0, `exit ${code ?? signal}`))
  })
}
