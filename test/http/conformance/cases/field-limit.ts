import { invalidOf, type Subject } from '../subjects/subject'
import type { Ask, Case } from './case'

const textsOf = (length: number) => Array.from({ length }, (_, index) => `Text ${index}`)

const fieldsOf = (length: number) =>
  Object.fromEntries(Array.from({ length }, (_, index) => [`items.${index}.name`, ['Name is required']]))

// Made once: every server of the suite is asked with it.
const manyFields = fieldsOf(250_000)

/** What a handler throws with more field errors than an answer may show. */
export const fieldLimitCases = (subject: Subject): readonly Case[] => {
  const ask = (errors: object, shown: object): Ask => {
    const error = invalidOf(subject, errors)
    return { thrown: () => error, expected: { error: invalidOf(subject, shown) } }
  }
  return [
    {
      name: '250,000 fields, 40,000 texts of one field: the first ones and a count',
      bothForms: true,
      asks: () => [
        ask(manyFields, { ...fieldsOf(100), _: ['and 249900 more'] }),
        ask({ email: textsOf(40_000) }, { email: textsOf(10), _: ['and 39990 more'] }),
      ],
    },
    {
      name: 'Another limit of field errors',
      bothForms: true,
      options: { fieldLimit: { fields: 2, texts: 1 } },
      asks: () => [
        ask(
          { _: ['Not an order'], ...fieldsOf(5), email: textsOf(3) },
          { _: ['Not an order', 'and 6 more'], ...fieldsOf(2) },
        ),
      ],
    },
  ]
}
