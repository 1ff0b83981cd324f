import { expect, test } from 'vitest'
import { elysiaMethods } from '../../../../src/server/elysia/routes'

test.each([
  ['/doctors/:id', '/doctors/5', true],
  ['/doctors/:id', '/doctors/5/visits', false],
  ['/doctors/:id?', '/doctors', true],
  ['/doctors/:id?', '/doctors/5', true],
  ['/doctors/:id/visits/:visit?', '/doctors/5/visits', true],
  ['/doctors/:from-:to', '/doctors/5', true],
  ['/doctors/:user-id/visits', '/doctors/5/visits', true],
  ['/files/:name.json', '/files/5', true],
  ['/files/v1.2', '/files/v1x2', false],
  ['/files/(a)', '/files/(a)', true],
  ['/files/*', '/files/a/b.png', true],
  ['/files/*/x', '/files/a/x', false],
  ['/files/*/x', '/files/*/x', true],
])('the pattern %s serves %s: %s, as in the router of Elysia', (pattern, path, isServed) => {
  expect(elysiaMethods([{ method: 'GET', path: pattern }], path)).toEqual(isServed ? ['GET'] : [])
})
