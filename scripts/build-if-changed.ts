import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint } from './fingerprint'

/** A part that is built from files. */
export interface Part {
  readonly name: string
  /** How long the build takes, in words. */
  readonly takes: string
  /** Files and folders, relative to the root. */
  readonly inputs: readonly string[]
  /** The folder that the build writes. */
  readonly output: string
  /** Builds it, and tells whether it ended well. */
  readonly build: () => boolean
}

/** Per output: what it was built from, and what the build wrote. */
type Stamps = { [output: string]: { readonly inputs: string; readonly output: string } }

const stampFile = 'node_modules/.cache/error-codebook/builds.json'

/**
 * Builds each part whose inputs have changed since it was built, or whose output is not what that build wrote. Returns false at the
 * first build that fails.
 */
export function buildIfChanged(root: string, parts: readonly Part[], print: (line: string) => void): boolean {
  const stamps = readStamps(root)
  for (const { name, takes, inputs, output, build } of parts) {
    const wanted = fingerprint(root, inputs)
    const stamp = stamps[output]
    if (stamp?.inputs === wanted && stamp.output === fingerprint(root, [output])) continue

    print(`Building ${name} (${takes}; again only after a change) ...`)
    const start = performance.now()
    if (!build()) {
      print(`The build of ${name} failed`)
      return false
    }
    print(`Built ${name} in ${Math.ceil((performance.now() - start) / 1000)} s`)
    // From before the build: a file that changed meanwhile is built next time.
    stamps[output] = { inputs: wanted, output: fingerprint(root, [output]) }
    writeStamps(root, stamps)
  }
  return true
}

function readStamps(root: string): Stamps {
  try {
    return JSON.parse(readFileSync(join(root, stampFile), 'utf8')) ?? {}
  } catch {
    // None yet, or half of one: everything is built.
    return {}
  }
}

function writeStamps(root: string, stamps: Stamps): void {
  mkdirSync(dirname(join(root, stampFile)), { recursive: true })
  writeFileSync(join(root, stampFile), JSON.stringify(stamps, undefined, 2))
}
