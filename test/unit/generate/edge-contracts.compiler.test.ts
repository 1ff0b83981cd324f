import { readdirSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { run, tsFiles, written } from '../../support/generated-folder'
import { changed } from '../../support/sound-contract'
import { typeCheck } from '../../support/type-check'

// These run the compiler.
vi.setConfig({ testTimeout: 60_000 })

describe('contracts at the edge of what is allowed compile and run', () => {
  test('one without lifecycles, operations or rate limits', async () => {
    const { rateLimits: _, ...contract } = changed((each) => Object.assign(each, { lifecycles: {}, operations: {} }))
    const folder = written(contract)
    expect(readdirSync(folder).sort()).toEqual(['codebook.ts', 'errors.ts', 'index.ts', 'rows.ts'])
    expect(typeCheck(folder, ...tsFiles(folder))).toEqual([])
    expect((await run(folder)).createError('DESK_BUSY')).toMatchObject({ code: 901 })
  })

  test('one with its required members alone', async () => {
    const contract = {
      name: 'desk',
      version: '1.0.0',
      fallback: 'BROKEN',
      categories: { desk: { title: 'Desk', range: [1, 9] } },
      errors: { BROKEN: { code: 1, status: 500, recovery: 'terminal', meaning: 'The desk is broken' } },
    } as const
    const folder = written(contract)
    expect(typeCheck(folder, ...tsFiles(folder))).toEqual([])
    const desk = await run(folder)
    expect(desk).not.toHaveProperty('versionHeaders')
    expect(desk.validationError([{ message: 'Too long', path: ['name'] }])).toMatchObject({
      name: 'HttpError',
      status: 422,
      errors: { name: ['Too long'] },
    })
    expect([...desk.errorResponse(new desk.BrokenError()).headers.keys()].sort()).toEqual([
      'cache-control',
      'content-type',
    ])
  })

  const text = 'It\'s a "test" \\ of `${` */ and /* <b>&amp;\n\u2028'

  test('texts with quotes, back slashes, line ends, braces and the ends of comments', async () => {
    const contract = changed(({ errors, lifecycles }) => {
      Object.assign(errors.PARCEL_MOVED ?? {}, { meaning: text, message: text })
      Object.assign(lifecycles.parcel?.statuses.received ?? {}, { meaning: text })
    })
    const folder = written(contract)
    expect(typeCheck(folder, ...tsFiles(folder))).toEqual([])
    expect((await run(folder)).createError('PARCEL_MOVED').message).toBe(text)
  })

  test('an operation whose path or summary holds the end of a comment', () => {
    const contract = changed(({ operations }) => {
      Object.assign(operations.moveParcel ?? {}, { summary: text, path: '/parcels/*/{id}' })
    })
    const folder = written(contract)
    expect(typeCheck(folder, ...tsFiles(folder))).toEqual([])
  })

  test('names of statuses and operations that are no identifiers', async () => {
    const contract = changed((each) => {
      const parcel = each.lifecycles.parcel
      each.lifecycles = {
        returnParcel: {
          initial: 'on its way',
          statuses: { 'on its way': { meaning: 'In the van' }, 'no-show': { meaning: 'Nobody there' } },
          transitions: { 'on its way': ['no-show'], 'no-show': [] },
          refusals: [{ refusal: 'PARCEL_MOVED' }],
          unknownStatus: 'FORM_INVALID',
        },
        ...(parcel ? { parcel } : {}),
      }
      Object.assign(each.operations, { 'move-parcel': { ...each.operations.moveParcel, path: '/parcels/{id}/shift' } })
    })
    const folder = written(contract)
    expect(typeCheck(folder, ...tsFiles(folder))).toEqual([])
    expect((await run(folder)).canTransition('returnParcel', 'on its way', 'no-show')).toBe(true)
  })
})
