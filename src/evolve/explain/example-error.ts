import { type AnyErrorClass, construct, errorClass } from '../../core/error-class'
import { exampleValues } from '../../core/example-values'
import { isImportedEnvelope } from '../../core/imported-envelope'
import { messageTemplate } from '../../core/message-template'
import { ownValue } from '../../core/own-value'
import type { ResolvedContract } from '../../core/resolve-contract'
import type { ResolvedRow } from '../../core/resolve-rows'
import { className } from '../../core/row-name'
import type { WireOptions } from '../../core/wire-error'
import { compileEnvelope } from '../../envelope/compile-envelope'
import { plainMessage, typedText } from '../../generate/typescript/typed-text'
import { envelopeBody } from '../../http/envelope-body'
import { errorBody } from '../../http/error-body'
import { exampleMove } from './example-move'
import type { RowUses } from './uses-of-rows'

/** Options that a row's error is constructed with, for an example: all that it carries. */
export function exampleOptions(row: ResolvedRow, contract: ResolvedContract, uses: RowUses): WireOptions {
  const { carries = [], details } = row
  return {
    ...(carries.includes('errors') ? { errors: { [exampleField(uses)]: [plainMessage(row)] } } : {}),
    ...(carries.includes('retryAfter') ? { retryAfter: 60 } : {}),
    ...(details ? { details: exampleDetails(row, contract, uses) } : {}),
  }
}

/** The first field that a request with the row can have wrong. */
function exampleField({ operations }: RowUses): string {
  const fields = operations.flatMap(([, { body, query }]) => Object.keys(body ?? query ?? {}))
  return fields[0] ?? 'field_name'
}

function exampleDetails({ name, details = {} }: ResolvedRow, contract: ResolvedContract, uses: RowUses): object {
  const move = { ...exampleMove(name, uses.lifecycles) }
  const values = Object.entries(exampleValues(details, contract.lifecycles))
  return Object.fromEntries(values.map(([field, value]) => [field, ownValue(move, field) ?? value]))
}

/** The body that a server of the contract answers a row's error with. `undefined` if the envelope is not a part of the contract. */
export function exampleBody(row: ResolvedRow, contract: ResolvedContract, options: WireOptions): unknown {
  const { envelope, docsUrl } = contract
  if (envelope && isImportedEnvelope(envelope)) return undefined
  const error = construct(classOf(row), options)
  const body = errorBody(error)
  return envelope ? envelopeBody(compileEnvelope(envelope), error, body, { docsUrl }) : body
}

/** The class that the generated code of a row makes. */
function classOf(row: ResolvedRow): AnyErrorClass {
  const { name, origin, code, status, category, recovery, message, details } = row
  return errorClass(origin, className(name), {
    error: name,
    ...(code === undefined ? {} : { code }),
    status,
    category,
    recovery,
    message: messageTemplate(typedText(message, details), plainMessage(row)),
    ...(details ? { details: Object.keys(details) } : {}),
  })
}
