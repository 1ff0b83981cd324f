import type { ApiError } from '../../core/api-error'
import { type Codebook, classOf } from '../../core/codebook'
import { fieldRuleOf } from '../../core/fields'
import { servedLocale } from '../../core/locale'
import { misuse } from '../../core/misuse'
import { ownValue } from '../../core/own-value'
import type { ErrorMapper } from '../../core/to-api-error'
import type { UndeclaredContext } from '../../core/undeclared-answer'
import { type CheckedFieldLimit, fieldLimitOf } from '../../http/field-limit'
import { defaultCodebook, standardMappers } from '../default-codebook'
import { fromBoom } from '../mappers/boom'
import { fromHttpErrors } from '../mappers/http-errors'
import { fromOpenApiValidator } from '../mappers/openapi-validator'
import { fromRequestValidators } from '../mappers/request-validators'
import { fromStatus } from '../mappers/status'
import { fromUploads } from '../mappers/upload'
import { type TemplateSegment, templateOf } from './path-template'
import type { AnyServerOptions } from './server-options'
import { isProduction, undeclaredWarner } from './warn-undeclared'

/** An adapter's options, checked once, with the mappers of its framework and the standard ones. */
export interface AnswerSettings<Native>
  extends Pick<AnyServerOptions<Native>, 'onError' | 'onUndeclared' | 'format' | 'timestamp'> {
  readonly codebook: Codebook
  /** The user's, which decide on any foreign failure. */
  readonly mappers: readonly ErrorMapper<string>[]
  /** The framework's and the standard ones, which know this server's own failures alone. */
  readonly ownMappers: readonly ErrorMapper<string>[]
  readonly fieldLimit: CheckedFieldLimit
  readonly locale: string | ((native: Native) => string | undefined) | undefined
  /** What stands before the paths of operations. If `undefined`, anything may. */
  readonly prefix: readonly TemplateSegment[] | undefined
  /** What is done about an undeclared answer by default; nothing in production. */
  readonly warnUndeclared: ((error: ApiError, context: UndeclaredContext) => void) | undefined
}

/**
 * Checks an adapter's options.
 *
 * @param framework maps the framework's own errors
 * @throws TypeError for a bad `fieldLimit`, and for options that the codebook cannot serve: a locale that it has no texts for, a
 * mapper's row that it lacks
 */
export function answerSettings<Native>(
  options: AnyServerOptions<Native>,
  ...framework: readonly ErrorMapper<string>[]
): AnswerSettings<Native> {
  const { onError, onUndeclared, format, timestamp, locale, mappers = [] } = options
  const codebook: Codebook = options.codebook ?? defaultCodebook
  const { name, texts } = codebook
  if (locale !== undefined && texts === undefined) {
    const fix = codebook === defaultCodebook ? "Pass codebook: clinic of 'error-codebook'." : 'Add texts to it.'
    throw misuse('invalid-argument', `locale needs a codebook with texts, and ${name} has none here. ${fix}`)
  }
  if (typeof locale === 'string' && texts && servedLocale(locale, Object.keys(texts)) === undefined) {
    throw misuse(
      'invalid-argument',
      `${name} has no texts for the locale ${locale}: use ${Object.keys(texts).join(', ')}.`,
    )
  }
  for (const row of mappers.flatMap(({ names = [] }) => names)) {
    if (!classOf(codebook, row)) {
      throw misuse('unknown-error', `A mapper names ${row}, which ${name} lacks: use one of its names.`)
    }
    const [needed] = requiredDetails(codebook, row)
    if (needed === undefined) continue
    const fix = 'Name another row, or write a mapper that constructs it.'
    throw misuse('invalid-argument', `A mapper names ${row}, which needs details.${needed}. ${fix}`)
  }
  const libraries = [
    fromRequestValidators,
    fromUploads,
    fromHttpErrors,
    fromBoom,
    fromOpenApiValidator,
    ...standardMappers,
  ]
  const ownMappers = [...framework, ...libraries, fromStatus]
  const fieldLimit = fieldLimitOf(options.fieldLimit)
  const prefix = prefixOf(options.prefix)
  const warnUndeclared = isProduction() ? undefined : undeclaredWarner(name)
  return {
    onError,
    onUndeclared,
    format,
    timestamp,
    fieldLimit,
    locale,
    codebook,
    mappers,
    ownMappers,
    prefix,
    warnUndeclared,
  }
}

function prefixOf(prefix: string | undefined): readonly TemplateSegment[] | undefined {
  if (prefix === undefined) return undefined
  if (typeof prefix === 'string') return templateOf(prefix)
  throw misuse(
    'invalid-argument',
    "prefix is one text, such as '/api/v1'. Where each version has its own, leave it out.",
  )
}

/** The fields of details that a row cannot be constructed without. */
function requiredDetails({ details }: Codebook, row: string): string[] {
  return Object.entries(ownValue(details, row) ?? {})
    .filter(([, field]) => !fieldRuleOf(field).optional)
    .map(([field]) => field)
}
