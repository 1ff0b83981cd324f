import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type FSWatcher, watch } from 'node:fs'
import { dirname } from 'node:path'
import { type ExitCode, exitCode } from './exit-code'
import { shownPath } from './generated-files'
import type { Io } from './io'
import type { ProjectOptions } from './load/load-project'
import { watchedFiles } from './load/watched-files'

/** Editors write a file in several steps, and git several files. */
const settleMilliseconds = 100

/**
 * Generates now, and again whenever a file of the project's contracts changes, until it is interrupted. Each run is a new process: it
 * loads the changed files, and if a contract breaks it, the watch goes on.
 */
export async function watchGenerate(options: ProjectOptions, io: Io): Promise<ExitCode> {
  const read = watchedFiles(io.cwd, options)
  let watchers: FSWatcher[] = []
  let seen: ReadonlyMap<string, string> = new Map()
  let child: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const update = async () => {
    const now = await read()
    const changed = [...now].find(([path, text]) => seen.get(path) !== text)?.[0]
    if (isStopped || (changed === undefined && now.size === seen.size)) return
    if (seen.size > 0) io.out(`\n${shownPath(changed ?? 'A file', io.cwd)} changed.\n`)
    seen = now
    for (const watcher of watchers) watcher.close()
    // Folders, not files: editors replace a file by another, and a file that is missing may come.
    watchers = [...new Set(Array.from(now.keys(), dirname))].flatMap((folder) => watched(folder, settle))
    child = generateProcess(options, io)
    await once(child, 'close').catch(({ message }: Error) => io.err(`${message}\n`))
    if (isStopped) return
    io.out('Waiting for changes. Ctrl+C ends it.\n')
    // What changed while it worked.
    settle()
  }
  let work = update()
  function settle() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      work = work.then(update)
    }, settleMilliseconds)
  }

  await interruption()
  isStopped = true
  clearTimeout(timer)
  child?.kill()
  for (const watcher of watchers) watcher.close()
  return exitCode.fine
}

function generateProcess(options: ProjectOptions, { cwd }: Io): ChildProcess {
  const given = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))
  const args = [...process.execArgv, process.argv[1] as string, 'generate', ...given]
  return spawn(process.execPath, args, { cwd, stdio: 'inherit' })
}

function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

/** A folder that is gone is not watched: the file in it is missing, which the next run says. */
function watched(folder: string, onChange: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, onChange)
    watcher.on('error', onChange)
    return [watcher]
  } catch {
    return []
  }
}
