import type { clinic } from '../../../src'
import type { codebook as shop } from '../../contracts/shop/codebook'

type Named<Book extends { readonly classes: object }> = keyof Book['classes'] & string

/** What is answered: a row by its name, or a status that no row names. */
type Answer<Book extends { readonly classes: object }> = Named<Book> | number

/** What an error of a library becomes: without its mapper, and with it. */
export interface Outcome {
  /** As a reader knows them, with the framework if it matters: `jose`, `Joi in Fastify's validatorCompiler`. */
  readonly libraries: readonly string[]
  readonly clinic: readonly [byDefault: Answer<typeof clinic>, mapped: Answer<typeof clinic>]
  /** A contract of a shop, with the rows that its mapper names. */
  readonly shop: readonly [byDefault: Answer<typeof shop>, mapped: Answer<typeof shop>]
}

/** The outcomes of one mapper, by the failure in a few words. Data only: docs/adapters.md shows it, and the tests prove it. */
export interface Outcomes {
  readonly title: string
  /** As users write it, for the clinic and for the shop. */
  readonly mapper: { readonly clinic: string; readonly shop: string }
  readonly failures: { readonly [failure: string]: Outcome }
}
