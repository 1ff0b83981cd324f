import { isRecord } from '../core/contract-faults/shape'
import type { Envelope } from '../core/envelope'
import {
  type EnvelopeTemplate,
  identifierOf,
  type TemplateValue,
  type TemplateVariable,
} from '../core/envelope-template'
import { constantPlace } from './places/constant'
import { eachPlace } from './places/each'
import { listPlace } from './places/list'
import { objectPlace } from './places/object'
import type { Found, Place } from './places/place'
import { variablePlace } from './places/variable'
import { safeReader } from './values'

/** How an envelope is sent. */
export interface EnvelopeOptions {
  /** `application/json` if not set. */
  readonly mediaType?: string | undefined
}

/**
 * `defineEnvelope` for a template that was checked before, such as a contract's: generated code calls it, and pages need not load the
 * checks.
 */
export function compileEnvelope(
  template: EnvelopeTemplate,
  { mediaType = 'application/json' }: EnvelopeOptions = {},
): Envelope {
  const root = compile(template)
  const identifier = identifierOf(template)
  return {
    mediaType,
    // A template that is all `$code` has nothing to say of a row without one.
    write: (error, context) => root.write(error, context) ?? {},
    read: safeReader((body) => {
      const found: Found = {}
      root.read(body, found)
      return identifier && found[identifier] !== undefined ? found : undefined
    }),
  }
}

function compile(node: TemplateValue): Place {
  if (typeof node === 'string') {
    if (node.startsWith('$$') || !node.startsWith('$')) return constantPlace(unescaped(node))
    return variablePlace(node as TemplateVariable)
  }
  if (Array.isArray(node)) return listPlace(node.map(compile))
  if (!isRecord(node)) return constantPlace(node)
  const { $each, ...rest } = node
  const members = Object.entries(rest).filter((member): member is [string, TemplateValue] => member[1] !== undefined)
  const object = objectPlace(members.map(([key, each]) => [unescaped(key), compile(each)]))
  return $each === undefined ? object : eachPlace(object)
}

function unescaped(text: string): string {
  return text.startsWith('$$') ? text.slice(1) : text
}
