import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type CliRun, runCli } from './run-cli'
import { temporaryFolder } from './temporary-folder'

/** A project in a repository of its own, removed after the test. */
export interface GitProject {
  readonly path: string
  git(...args: string[]): string
  /** Adds everything and commits it. */
  commit(message: string): void
  write(file: string, content: unknown): void
  read(file: string): string
  run(...args: string[]): Promise<CliRun>
}

/** A project with these files, text or JSON by name, committed to `main`. */
export function gitProject(files: Readonly<Record<string, unknown>>): GitProject {
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  const { path } = folder
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
      cwd: path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  const project: GitProject = {
    path,
    git,
    commit(message) {
      git('add', '--all')
      git('commit', '--quiet', '--message', message)
    },
    write: (file, content) =>
      writeFileSync(join(path, file), typeof content === 'string' ? content : JSON.stringify(content, undefined, 2)),
    read: (file) => readFileSync(join(path, file), 'utf8'),
    run: (...args) => runCli(path, args),
  }
  git('init', '--quiet', '--initial-branch', 'main')
  for (const [file, content] of Object.entries(files)) project.write(file, content)
  project.commit('Begin')
  return project
}
