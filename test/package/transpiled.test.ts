import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { type AppReport, transpiledApp } from '../support/transpiled-app'
import { bundleTranspiled, type Transpile, transpilers } from '../support/transpilers'
import { runNode } from './support/run-node'

/** Runs a bundled program, and reads its report. */
function run<Report>(name: string, program: string): Promise<Report> {
  const project = inject('esmProject')
  const script = `transpiled-${name.replace(/\W+/g, '-')}.cjs`
  writeFileSync(join(project, script), `${program}\nreported.then((value) => console.log(JSON.stringify(value)))`)
  return runNode(project, script)
}

async function report(name: string, transpile?: Transpile): Promise<AppReport> {
  return run(name, await transpiledApp(inject('esmProject'), transpile))
}

describe('the package, transpiled together with an app', () => {
  let native: AppReport
  beforeAll(async () => {
    native = await report('native')
  })

  test('every row is an instance of its class, made and parsed', () => {
    expect(Object.keys(native.rows)).toHaveLength(55)
    for (const [name, [made, parsed, className, own]] of Object.entries(native.rows)) {
      expect([name, made, parsed, own.facts[0]]).toEqual([name, true, true, className])
    }
    expect(native.verdicts.subclass?.is).toEqual(['Error', 'ApiError', 'SlotUnavailableError', 'TakenTwiceError'])
    expect(native.verdicts.gateway?.is).toEqual(['Error', 'HttpError', 'ClientHttpError', 'GatewayError'])
    expect(native.verdicts.internal).toMatchObject({
      stack: 'InternalError: Unexpected internal error',
      frames: true,
    })
    expect(native.verdicts.slot).toMatchObject({ stack: 'SlotUnavailableError: Taken', frames: false })
    expect([native.caught, native.foreign]).toEqual([2, 'INTERNAL_ERROR'])
  })

  test.each(Object.entries(transpilers))('does the same by %s', async (name, transpile) => {
    expect(await report(name, transpile)).toEqual(native)
  })
})

describe('an app of ES5 with the package as it is', () => {
  const isApp = (path: string) => !path.includes('node_modules')

  test('constructs, catches and parses, but cannot derive a class', async () => {
    const transpile = transpilers['TypeScript, ES5']
    const program = await bundleTranspiled(inject('esmProject'), 'half-transpiled.mjs', transpile, {
      isTranspiled: isApp,
    })
    expect(await run('half', program)).toEqual({
      thrown: [true, true, true],
      parsed: [true, true, true],
      derived: "Class constructor RowError cannot be invoked without 'new'",
    })
  })
})
