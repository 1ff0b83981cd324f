#!/usr/bin/env node
import { processIo } from './io'
import { run } from './run'

// `| head` closes the pipe when it has enough.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure
  process.exit()
})
process.exitCode = await run(process.argv.slice(2), processIo())
