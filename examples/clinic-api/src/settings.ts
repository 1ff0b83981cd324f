import { randomBytes } from 'node:crypto'
import { ConfigError } from 'error-codebook'
import { z } from 'zod'
import { parseWorkingHours } from './rules/working-hours'

const port = 'must be a whole number from 0 to 65535'
const id = 'must be a whole number from 1'
const secret = 'must have at least 32 characters'

const onOff = (byDefault: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .default(byDefault)
    .transform((value) => value === 'on')

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, port)
    .transform(Number)
    .pipe(z.int().max(65_535, port))
    .default(8000),
  HOST: z.string().default('localhost'),
  CLINIC_NOW: z.iso
    .datetime({ offset: true, error: 'must be an ISO 8601 instant such as 2024-12-20T10:30:00Z' })
    .transform((text) => new Date(text))
    .optional(),
  CLINIC_FIRST_APPOINTMENT_ID: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, id)
    .transform(Number)
    .default(42),
  JWT_SECRET: z
    .string()
    .min(32, secret)
    .default(() => randomBytes(32).toString('hex')),
  DATA_DIR: z.string().optional(),
  WORKING_HOURS: z
    .string()
    .default('08:00-18:00')
    .transform((text, context) => {
      const hours = parseWorkingHours(text)
      if (hours === undefined) context.addIssue('must be two times of a day in UTC such as 08:00-18:00')
      return hours ?? z.NEVER
    }),
  RATE_LIMIT: onOff('on'),
  TIMESTAMPS: onOff('off'),
})

/** What the service is told from outside. */
export type Settings = z.output<typeof schema>

/**
 * Reads the settings from environment variables; one that is empty counts as absent.
 *
 * @throws ConfigError that names every bad setting in one line
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const { data, error } = schema.safeParse(given)
  if (data !== undefined) return data
  // The values stay out of the text: one of them is a secret.
  const faults = error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw new ConfigError({ message: faults.join('; '), expose: true })
}
