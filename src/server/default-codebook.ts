import { brandOf } from '../core/brand'
import type { ErrorMapper } from '../core/to-api-error'
import { type ClinicBookingCodebookWithoutTexts, codebookWithoutTexts } from '../generated/codebook'
import { mongoMapper } from './mappers/mongo'
import { mysqlMapper } from './mappers/mysql'
import { postgresMapper } from './mappers/postgres'
import { prismaMapper } from './mappers/prisma'
import { fromRedis } from './mappers/redis'
import { sqliteMapper } from './mappers/sqlite'

export type { ClinicBookingCodebook, ClinicBookingCodebookWithoutTexts, Locale } from '../generated/codebook'
// The servers' one door to the clinic: what `honoErrorHandler()` and the like serve unless they are given a codebook.
export { codebook as clinic } from '../generated/codebook'

/** The codebook that an adapter serves unless it is given one: the clinic's, without its texts. */
export interface DefaultCodebook extends Omit<ClinicBookingCodebookWithoutTexts, 'texts'> {}

/** The clinic without its texts, so that a bundle with another codebook has none of them. */
export const defaultCodebook: DefaultCodebook = codebookWithoutTexts

const databaseMappers: readonly ErrorMapper<string>[] = /* @__PURE__ */ (() => [
  postgresMapper(),
  mysqlMapper(),
  sqliteMapper(),
  prismaMapper(),
  mongoMapper(),
  fromRedis,
])()

/** The mappers that a codebook always has: for the errors of databases, if it has the clinic's rows. Another contract names its own. */
export const standardMappers: readonly ErrorMapper<string>[] = /* @__PURE__ */ databaseMappers.map(
  (mapper) => (thrown, table) => {
    const mapped = mapper(thrown, table)
    // A contract may have other rows of these names.
    return brandOf(mapped)?.startsWith(`${defaultCodebook.name}/`) ? mapped : undefined
  },
)
