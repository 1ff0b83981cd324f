import type { TemplateVariable } from '../../core/envelope-template'
import { codeIn, detailsIn, errorsIn, numberIn, stringIn, textIn } from '../values'
import type { Place, Write } from './place'

type Variable = readonly [write: Write, parse: (given: unknown) => unknown]

// A function each: one that took the name of the field would be several times slower.
const variables: Record<TemplateVariable, Variable> = {
  $name: [(error) => error.name, textIn],
  $code: [(error) => error.code, codeIn],
  $message: [(error) => error.message, textIn],
  $status: [(error) => error.status, numberIn],
  $errors: [(error) => error.errors, errorsIn],
  $retryAfter: [(error) => error.retryAfter, numberIn],
  $details: [(error) => error.details ?? undefined, detailsIn],
  $timestamp: [(_error, context) => context.timestamp, textIn],
  $requestId: [(_error, context) => context.requestId, textIn],
  $docs: [(_error, context) => context.docs, textIn],
  $field: [(_error, _context, field) => field, stringIn],
  $text: [(_error, _context, _field, text) => text, textIn],
}

/** Stands for a value of the error, or of its answer. */
export function variablePlace(name: TemplateVariable): Place {
  const [write, parse] = variables[name]
  const key = name.slice(1)
  return {
    varies: true,
    constants: 0,
    write,
    read(given, found) {
      const value = parse(given)
      if (value !== undefined) found[key] ??= value
    },
    matches: (given) => parse(given) !== undefined,
  }
}
