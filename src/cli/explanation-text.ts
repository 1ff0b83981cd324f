import type { Field, Fields } from '../core/fields'
import { fieldRuleOf } from '../core/fields'
import type { Explanation } from '../evolve/explain'
import { definitions } from '../generate/columns/definitions'
import { foldCode, wrap } from '../generate/columns/fold'
import { type Section, sectionIndent } from './sections'

/** An explanation for people: sections whose lines have at most so many columns. */
export function explanationSections(explanation: Explanation, width: number): Section[] {
  const { body, causes, class: className, code, fix, lifecycles, meaning, name, operations } = explanation
  const { see, status, reason, texts, throwIt, handleIt } = explanation
  const room = width - sectionIndent
  const list = (items: readonly string[]) =>
    definitions(
      items.map((item, index) => [`${index + 1}.`, item]),
      room,
    )
  const headline = `${name}${code === undefined ? '' : ` (${code})`}, ${status} ${reason}`
  return [
    { title: headline, lines: [...wrap(meaning, room), '', ...definitions(factsOf(explanation), room)] },
    { title: 'Causes', lines: list(causes) },
    { title: 'Fix', lines: fix === undefined ? [] : wrap(fix, room) },
    { title: 'Example response', lines: body === undefined ? [] : foldCode(JSON.stringify(body, null, 2), room) },
    { title: `Throw ${className}`, lines: foldCode(throwIt, room) },
    { title: 'Handle it', lines: foldCode(handleIt, room) },
    {
      title: 'Operations that answer it',
      lines: definitions(
        operations.map((each) => [each.name, `${each.method} ${each.path}: ${each.summary}`]),
        room,
        32,
      ),
    },
    {
      title: 'Lifecycles that refuse with it',
      lines: definitions(
        lifecycles.map(({ lifecycle, when }) => [lifecycle, when]),
        room,
      ),
    },
    { title: 'Texts for end users', lines: definitions(Object.entries(texts), room) },
    { title: 'See', lines: see.flatMap((address) => wrap(address, room)) },
  ]
}

type Fact = readonly [term: string, text: string]

/** Facts that fit a line. Those that a reader expects anyway are left out. */
function factsOf(explanation: Explanation): Fact[] {
  const { action, audience, carries, category, class: className, contract, deprecated, details } = explanation
  const { formerNames, meaning, message, meta, origin, recovery, roles, since, version } = explanation
  const facts: readonly (Fact | false)[] = [
    ['class', className],
    ['category', category.title === category.name ? category.name : `${category.name} (${category.title})`],
    message !== meaning && ['message', message],
    ['recovery', `${recovery}. ${action}`],
    carries.length > 0 && ['carries', carries.join(', ')],
    details !== undefined && ['details', fieldsText(details)],
    roles.length > 0 && ['used as', roles.join(', ')],
    audience !== 'public' && ['audience', audience],
    ['contract', `${contract} ${version}${origin === undefined ? '' : `, taken over from ${origin}`}`],
    since !== undefined && ['since', since],
    deprecated !== undefined && ['deprecated', deprecationText(deprecated)],
    formerNames.length > 0 && ['was', formerNames.join(', ')],
    meta !== undefined && ['meta', JSON.stringify(meta)],
  ]
  return facts.filter((fact): fact is Fact => fact !== false)
}

function deprecationText({ since, use }: NonNullable<Explanation['deprecated']>): string {
  return `since ${since}${use === undefined ? '' : `, throw ${use} instead`}`
}

/** `maximum: integer, counted?: integer`. */
function fieldsText(fields: Fields): string {
  const texts = Object.entries(fields).map(([name, field]) => {
    return `${name}${fieldRuleOf(field).optional ? '?' : ''}: ${typeText(field)}`
  })
  return texts.join(', ')
}

function typeText(field: Field): string {
  const rule = fieldRuleOf(field)
  if ('oneOf' in rule) return rule.oneOf.map((value) => JSON.stringify(value)).join(' or ')
  if ('statusOf' in rule) return `status of ${rule.statusOf}`
  if ('listOf' in rule) return `list of ${typeText(rule.listOf)}`
  if ('fields' in rule) return `{ ${fieldsText(rule.fields)} }`
  return rule.type
}
