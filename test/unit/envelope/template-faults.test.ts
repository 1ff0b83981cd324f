import { expect, test } from 'vitest'
import { defineEnvelope, formatFaults, templateFaults } from '../../../src/envelope'
import { documentedEnvelopes } from '../../support/documented-envelopes'

const cyclic: Record<string, unknown> = { name: '$name' }
cyclic.again = cyclic

const each = { $each: '$errors', at: '$field', is: '$text' }

test.each<[string, unknown, string]>([
  [
    'a misspelt variable',
    { error: { name: '$name', message: '$mesage' } },
    '- error.message: there is no variable $mesage. Did you mean $message?',
  ],
  [
    'a variable in the form of the wire',
    { name: '$name', wait: '$retry_after' },
    '- wait: there is no variable $retry_after. Did you mean $retryAfter?',
  ],
  [
    'a text that starts with $',
    { name: '$name', price: '$5 a month' },
    '- price: there is no variable $5 a month. Write one of $name, $code, $message, $status, $errors, $retryAfter, $details, $timestamp, $requestId, $docs, or $$5 a month for the text.',
  ],
  [
    'a variable of an item outside of $each',
    { name: '$name', 'the field': '$field' },
    "- [\"the field\"]: $field is known only in the items of $each. Write { $each: '$errors', field: '$field', reason: '$text' }.",
  ],
  [
    'neither $name nor $code',
    { message: '$message' },
    '- it has neither $name nor $code, so no client could read it. Add $name, outside the items of $each.',
  ],
  [
    '$name in the items of $each alone',
    { errors: [{ ...each, name: '$name' }] },
    '- it has neither $name nor $code, so no client could read it. Add $name, outside the items of $each.',
  ],
  [
    'a misspelt source of $each',
    { name: '$name', errors: { ...each, $each: '$error' } },
    '- errors.$each: "$error" is not a list of field errors. Did you mean $errors?',
  ],
  [
    'another source of $each',
    { name: '$name', errors: { ...each, $each: 7 } },
    '- errors.$each: 7 is not a list of field errors. Write $errors.',
  ],
  [
    'a misspelt $each',
    { name: '$name', errors: [{ $eahc: '$errors', at: 'a' }] },
    '- errors[0].$eahc: there is no such key. Did you mean $each?',
  ],
  [
    'a key that starts with $',
    { $schema: 'https://example.com', name: '$name' },
    '- $schema: there is no such key. Write $$schema for a key that starts with $.',
  ],
  [
    '$each in an item of $each',
    { name: '$name', errors: { ...each, more: each } },
    '- errors.more.$each: it is in an item of another $each. Write one $each alone.',
  ],
  [
    'items of $each that cannot be read',
    { name: '$name', errors: [{ $each: '$errors', at: '$field' }] },
    "- errors[0]: its items lack $text, so no client could read them. Write { $each: '$errors', field: '$field', reason: '$text' }.",
  ],
  [
    'items of a list that cannot be told apart',
    { list: [{ a: '$name' }, { kind: 'x', a: '$message' }, { b: '$docs' }] },
    '- list[2]: it cannot be told from list[0]. Give each a constant of its own, or write an object.',
  ],
  [
    'variables as items of a list',
    { list: ['$name', '$message'] },
    '- list[1]: it cannot be told from list[0]. Give each a constant of its own, or write an object.',
  ],
  [
    'a number that JSON lacks',
    { name: '$name', n: Number.NaN },
    '- n: NaN is not JSON. Write a text, a finite number, true, false or null.',
  ],
  [
    'a function',
    { name: '$name', f: () => 1 },
    '- f: a function is not JSON. Write a text, a finite number, true, false or null.',
  ],
  [
    'a key that would set a prototype',
    JSON.parse('{ "name": "$name", "__proto__": { "a": "$message" } }'),
    '- __proto__: an object cannot be sent with this key safely. Take another key.',
  ],
  ['a cycle', cyclic, '- it is deeper than 32 levels. Write a template without cycles.'],
  ['a text', '$name', '- "$name" is not an object or a list. Write an object or a list.'],
  ['nothing', undefined, '- undefined is not an object or a list. Write an object or a list.'],
])('%s is a fault', (_mistake, template, text) => {
  expect(formatFaults(templateFaults(template))).toBe(text)
  expect(() => defineEnvelope(template as never)).toThrow(
    `[error-codebook] The template of the envelope has 1 fault(s):\n${text}\n`,
  )
})

test('a fault has its place below the place of the template', () => {
  expect(templateFaults({ name: '$name', a: ['$nope$'] }, 'envelope').map(({ place }) => place)).toEqual([
    'envelope.a[0]',
  ])
})

test('all faults are listed at once', () => {
  const places = templateFaults({ $x: 1, a: '$nam', b: ['$field'] }).map(({ place }) => place)
  expect(places).toEqual(['$x', 'a', 'b[0]', ''])
})

test.each([
  ...Object.entries(documentedEnvelopes),
  ['a key without a value', { name: '$name', more: undefined }],
  ['a list of texts', { name: '$name', messages: ['$message'], tags: ['a', 'a', 1] }],
])('%s is sound', (_name, template) => {
  expect(templateFaults(template)).toEqual([])
})
