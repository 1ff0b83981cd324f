import { readdirSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import type { Contract } from '../../../src/core'
import { generateTypescript } from '../../../src/generate/typescript'
import { pay } from '../../contracts/pay'
import { run, tsFiles, written } from '../../support/generated-folder'
import { teamContract } from '../../support/team-contract'
import { typeCheck } from '../../support/type-check'

// Some of these run the compiler.
vi.setConfig({ testTimeout: 60_000 })

const ours = `
import type { Envelope } from 'error-codebook/envelope'

export const ours: Envelope = {
  mediaType: 'application/vnd.ours+json',
  write: ({ name, message, status }, { requestId }) => ({ fault: { id: name, text: message, level: status >= 500 ? 2 : 1 }, requestId }),
  read(body) {
    const { fault, requestId } = (body ?? {}) as { fault?: { id?: unknown; text?: unknown }; requestId?: unknown }
    if (typeof fault?.id !== 'string') return undefined
    return {
      name: fault.id,
      ...(typeof fault.text === 'string' ? { message: fault.text } : {}),
      ...(typeof requestId === 'string' ? { requestId } : {}),
    }
  },
}
`

const usage = `
import { createParser } from 'error-codebook/core'
import { codebook, createError, errorBody, errorHeaders, rows } from './index'
const error = createError('PARCEL_MOVED')
export const body: unknown = errorBody(error, { requestId: 'req-1' })
export const type: string | undefined = errorHeaders(error)['Content-Type']
export const read = [rows, codebook].map((source) => createParser(source)(body, { status: 409 }))
`

const handWritten = (from: string): Contract => ({ ...teamContract, envelope: { from, name: 'ours' } })

describe('a hand-written envelope', () => {
  test('may stand beside the generated files, and they use it on both sides', async () => {
    // As the design shows it: the file has the name that a generated one would have.
    const folder = written(handWritten('./envelope'), { 'envelope.ts': ours, 'usage.ts': usage })
    expect(typeCheck(folder, ...tsFiles(folder))).toEqual([])
    const { body, type, read, codebook } = await run(folder)
    expect(body).toMatchObject({ fault: { id: 'PARCEL_MOVED', level: 1 }, requestId: 'req-1' })
    expect(type).toBe('application/vnd.ours+json')
    expect(codebook.envelope.mediaType).toBe(type)
    for (const error of read) expect(error).toMatchObject({ code: 103, requestId: 'req-1', status: 409 })
  })

  test('is imported as the contract says, and no file is written in its place', () => {
    const files = generateTypescript(handWritten('../wire/envelope.js'))
    expect(Object.keys(files)).not.toContain('envelope.ts')
    expect(files['index.ts']).not.toContain('envelope')
    for (const name of ['rows.ts', 'codebook.ts']) {
      expect(files[name]).toContain("import { ours as envelope } from '../wire/envelope.js'\n")
    }
  })

  test('is a compile error if it is none', () => {
    const folder = written(handWritten('./ours'), { 'ours.ts': 'export const ours = { mediaType: 5 }' })
    expect(typeCheck(folder, ...tsFiles(folder)).join('\n')).toContain('rows.ts: ')
  })
})

describe('a template', () => {
  test("compiles, and the envelope's file is one of the contract's", () => {
    const folder = written(pay)
    expect(readdirSync(folder)).toContain('envelope.ts')
    expect(typeCheck(folder, ...tsFiles(folder))).toEqual([])
  })

  test('costs a contract without one nothing', () => {
    const files = generateTypescript(teamContract)
    expect(Object.keys(files)).not.toContain('envelope.ts')
    expect(Object.values(files).join('')).not.toMatch(/envelope/i)
  })
})
