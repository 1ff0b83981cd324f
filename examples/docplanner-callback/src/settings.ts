import { readFileSync } from 'node:fs'
import { type Environment, path, port, readEnvironment } from 'clinic-api/environment'
import type { DictionaryEntry } from 'error-codebook/docplanner'
import { z } from 'zod'
import { dictionary } from './partner/codes'

const entries = z.array(
  z.looseObject({
    errorCode: z.int(),
    name: z.string(),
    status: z.int(),
    meaning: z.string(),
    texts: z.record(z.string(), z.string()),
  }),
)

const schema = z.object({
  // The callback takes the port after it.
  PORT: port(65_534).default(8000),
  CALLBACK_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
  DICTIONARY: path
    .transform((file, context) => {
      const read = readDictionary(file)
      if (read === undefined) context.addIssue('must be a file that dictionaryJson wrote')
      return read ?? z.NEVER
    })
    .default(dictionary),
  DOCPLANNER_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
    .default('a-key-to-try'),
})

/** What the example is told from outside. */
export type Settings = z.output<typeof schema>

/** @throws ConfigError that names every bad setting in one line */
export function readSettings(environment: Environment): Settings {
  return readEnvironment(schema, environment)
}

function readDictionary(file: string): readonly DictionaryEntry[] | undefined {
  try {
    const written: unknown = JSON.parse(readFileSync(file, 'utf8'))
    // The names are those of any contract: the page only shows them.
    return entries.safeParse(written).success ? (written as readonly DictionaryEntry[]) : undefined
  } catch {
    return undefined
  }
}
