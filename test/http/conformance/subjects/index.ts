import { clinicSubject } from './clinic'
import { shopSubject } from './shop'
import type { Subject } from './subject'

/** The contracts that the whole suite is run with. */
export const subjects: readonly Subject[] = [clinicSubject, shopSubject]
