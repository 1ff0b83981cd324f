import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ConfigError } from 'error-codebook'
import { z } from 'zod'

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A port, from 0 (a free one) to the highest that the service can use. */
export function port(highest = 65_535) {
  const message = `must be a whole number from 0 to ${highest}`
  return z
    .string()
    .regex(/^\d{1,5}$/, message)
    .transform(Number)
    .pipe(z.int().max(highest, message))
}

/** A path, from where npm was called: npm runs the script of a workspace in the workspace's folder. */
export const path = z.string().transform((given) => resolve(process.env.INIT_CWD ?? '', given))

/** A folder that can be written, or made. */
export const folder = path.refine(isWritable, 'must be a folder that can be written')

/**
 * Reads settings from environment variables; an empty one counts as unset.
 *
 * @throws ConfigError that names every bad variable in one line
 */
export function readEnvironment<Schema extends z.ZodType>(schema: Schema, environment: Environment): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const { data, error } = schema.safeParse(given)
  if (error === undefined) return data
  // The values stay out of the text: one of them may be a secret.
  const faults = error.issues.map(({ path: [name], message }) => `${String(name)} ${message}`)
  throw new ConfigError({ message: faults.join('; '), expose: true })
}

function isWritable(folder: string): boolean {
  let nearest = folder
  while (!existsSync(nearest) && nearest !== dirname(nearest)) nearest = dirname(nearest)
  try {
    accessSync(nearest, constants.W_OK)
    return statSync(nearest).isDirectory()
  } catch {
    return false
  }
}
