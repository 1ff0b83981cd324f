import { clinicSubject } from './clinic'
import { paySubject } from './pay'
import { shopSubject } from './shop'
import type { Subject } from './subject'

/** The contracts that the whole suite is run with: their errors have the house form. */
export const houseSubjects: readonly Subject[] = [clinicSubject, shopSubject]

/** Those, and a contract with an envelope. */
export const subjects: readonly Subject[] = [...houseSubjects, paySubject]
