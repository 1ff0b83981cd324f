import { ConsultationNotFoundError } from 'error-codebook'
import { requireAccess } from '../auth/access'
import type { Consultation } from '../database/consultations'
import type { ClinicContext } from '../http/context'
import { pathId } from '../http/input'

/** @throws ConsultationNotFoundError, ResourceAccessDeniedError */
export async function findOwnConsultation(
  context: ClinicContext,
  find: (id: number) => Promise<Consultation | undefined>,
): Promise<Consultation> {
  const id = pathId(context)
  const consultation = id === undefined ? undefined : await find(id)
  if (consultation === undefined) throw new ConsultationNotFoundError()
  requireAccess(context.get('caller'), consultation)
  return consultation
}
