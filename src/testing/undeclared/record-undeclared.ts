import {
  type UndeclaredAnswer,
  type UndeclaredWatcher,
  undeclaredFix,
  undeclaredText,
  undeclaredWatchers,
} from '../../core/undeclared-answer'

/** What a process has answered that its contracts do not list. */
export interface UndeclaredRecorder {
  /** Since the start, or since the last `assertNone`. */
  readonly answers: readonly UndeclaredAnswer[]
  /**
   * Throws if there is any, and forgets them.
   *
   * @throws Error that lists each row and operation once
   */
  assertNone(): void
  /** Stops recording. */
  stop(): void
}

/**
 * Records the undeclared answers of every server in this process, whatever its `onUndeclared` is, unless that is `false`. While
 * it records, servers do not warn on the console.
 *
 * @example const undeclared = recordUndeclared()
 */
export function recordUndeclared(): UndeclaredRecorder {
  const answers: UndeclaredAnswer[] = []
  const record: UndeclaredWatcher = (answer) => void answers.push(answer)
  undeclaredWatchers().add(record)
  return {
    answers,
    assertNone() {
      const found = answers.splice(0)
      if (found.length > 0) throw new Error(listOf(found))
    },
    stop: () => void undeclaredWatchers().delete(record),
  }
}

/** A line for each row and operation, with the first request that showed it. */
function listOf(answers: readonly UndeclaredAnswer[]): string {
  const lines = new Map<string, string>()
  for (const answer of answers) {
    const pair = `${answer.operation} ${answer.error.error}`
    if (!lines.has(pair)) lines.set(pair, undeclaredText(answer))
  }
  return `[error-codebook] Undeclared answers:\n${[...lines.values()].map((line) => `- ${line}`).join('\n')}\n${undeclaredFix}`
}
