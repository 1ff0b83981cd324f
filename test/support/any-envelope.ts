import fc from 'fast-check'
import type {
  EnvelopeContext,
  EnvelopeError,
  EnvelopeTemplate,
  TemplateObject,
  TemplateValue,
} from '../../src/envelope'

const text = fc.string({ minLength: 1, maxLength: 12 })
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })

/** A name as a field of details may have it. */
const fieldName = fc.stringMatching(/^[A-Za-z_]\w{0,8}$/)

/** Any masked error whose values say something. */
export const anyError: fc.Arbitrary<EnvelopeError> = fc.record({
  name: text,
  code: optional(fc.oneof(fc.integer(), text)),
  message: text,
  status: fc.integer({ min: 400, max: 599 }),
  errors: optional(
    fc.dictionary(fc.string({ minLength: 1 }), fc.array(text, { minLength: 1, maxLength: 3 }), { minKeys: 1 }),
  ),
  retryAfter: optional(fc.nat()),
  details: optional(fc.dictionary(fieldName, fc.jsonValue(), { minKeys: 1 })),
})

export const anyContext: fc.Arbitrary<EnvelopeContext> = fc.record({
  timestamp: optional(text),
  requestId: optional(text),
  docs: optional(fc.webUrl()),
})

const others = ['$message', '$status', '$errors', '$retryAfter', '$details', '$timestamp', '$requestId', '$docs']

const eachErrors = { $each: '$errors', source: { at: '$field' }, status: '$status', reason: '$text', kind: 'field' }

/** Stands for a variable. */
const slot = Symbol('slot')

type Form = typeof slot | TemplateValue | Form[] | { [key: string]: Form }

/** A sound template, and the variables it has. */
export const anyTemplate: fc.Arbitrary<{ template: EnvelopeTemplate; variables: string[] }> = fc
  .record({
    identifiers: fc.constantFrom(['$name'], ['$code'], ['$name', '$code']),
    rest: fc.subarray(others),
    form: form(),
    isListOfErrors: fc.boolean(),
  })
  .chain(({ identifiers, rest, form, isListOfErrors }) =>
    fc.shuffledSubarray([...identifiers, ...rest], { minLength: identifiers.length + rest.length }).map((variables) => {
      const left = variables.map((each) => (each === '$errors' && isListOfErrors ? eachErrors : each))
      const filled = fill(form, left) as TemplateObject
      const unplaced = left.map((each, index) => [`unplaced${index}`, each])
      return { template: { ...filled, ...Object.fromEntries(unplaced) }, variables }
    }),
  )

function form(): fc.Arbitrary<{ [key: string]: Form }> {
  const key = text.filter((each) => each !== '__proto__').map(escaped)
  const constant: fc.Arbitrary<TemplateValue> = fc.oneof(
    fc.string().map(escaped),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  )
  return fc.letrec<{ value: Form; object: { [key: string]: Form }; list: Form }>((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.constant(slot), constant, tie('object'), tie('list')),
    object: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    // A constant tells the items apart.
    list: fc
      .array(tie('object'), { maxLength: 4 })
      .map((items): Form => items.map((item, index) => ({ ...item, item: { number: index } }))),
  })).object
}

function escaped(given: string): string {
  return given.startsWith('$') ? `$${given}` : given
}

/** Puts a variable into every slot, and a constant where there are too few. */
function fill(form: Form, left: TemplateValue[]): TemplateValue {
  if (form === slot) return left.shift() ?? 'constant'
  if (Array.isArray(form)) return form.map((each) => fill(each, left))
  if (typeof form !== 'object' || form === null) return form as TemplateValue
  return Object.fromEntries(Object.entries(form).map(([key, each]) => [key, fill(each as Form, left)]))
}
