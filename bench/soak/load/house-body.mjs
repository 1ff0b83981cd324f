import { clinic } from 'error-codebook'
import { zodSchemas } from 'error-codebook/zod'
import { z } from 'zod'

const { errorBodySchema } = zodSchemas(clinic)
const unnamedBodySchema = z.strictObject({ message: z.string().min(1), error: z.string(), status: z.int() })

/** What is wrong with the house body of an answer, if anything. */
export function bodyFault(body, status) {
  const schema = Object.hasOwn(clinic.classes, body.error) ? errorBodySchema : unnamedBodySchema
  const { error } = schema.safeParse(body)
  if (error) return z.prettifyError(error)
  return body.status === status ? undefined : `its status is ${body.status}`
}
