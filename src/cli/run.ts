import { Command, CommanderError, Option } from 'commander'
import type { CliCommand, ReadOptions } from './command'
import { commands } from './commands'
import { type ExitCode, exitCode } from './exit-code'
import type { Io } from './io'
import { paint } from './paint'
import { UsageError } from './usage-error'
import { packageVersion } from './version'

/** Runs the command line with these arguments, and returns what to exit with. Never throws. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine
  const program = new Command('error-codebook')
    .description('One table for the errors and statuses that a backend, its frontends and its partners share.')
    .version(packageVersion)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
      getOutHasColors: () => paint(io).isColorSupported,
      getErrHasColors: () => paint(io).isColorSupported,
    })
  for (const each of commands) declare(program, each, io, (result) => (code = result))
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (failure) {
    return report(failure, io)
  }
}

function declare(program: Command, spec: CliCommand, io: Io, done: (code: ExitCode) => void): void {
  const command = program.command(spec.name).description(spec.summary).exitOverride().copyInheritedSettings(program)
  for (const [name, description] of spec.arguments ?? []) command.argument(name, description)
  for (const { flags, description, choices } of spec.options) {
    const option = new Option(flags, description)
    command.addOption(choices ? option.choices(choices) : option)
  }
  const examples = spec.examples.map(([line, description]) => `  npx error-codebook ${line}\n      ${description}`)
  command.addHelpText('after', `\nExamples:\n${examples.join('\n')}`)
  command.action(async (...given: unknown[]) => {
    // After the arguments, commander passes the options and the command.
    const [args, options] = [given.slice(0, -2), given.at(-2)] as [(string | undefined)[], ReadOptions]
    done(await spec.run(args, options, io))
  })
}

/** Never a stack: whoever runs the command has not written it. */
function report(failure: unknown, io: Io): ExitCode {
  // Commander has written its own message, or the help.
  if (failure instanceof CommanderError) return failure.exitCode === 0 ? exitCode.fine : exitCode.wrongUse
  const { red } = paint(io)
  const message = failure instanceof Error ? failure.message : String(failure)
  const text = failure instanceof UsageError ? message : `Unexpected failure: ${message}`
  io.err(`${red('error')} ${text}\n`)
  return exitCode.wrongUse
}
