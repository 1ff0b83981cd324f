import { cs } from './cs'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { it } from './it'
import type { PatientText } from './patient-text'
import { pl } from './pl'
import { pt } from './pt'
import { tr } from './tr'

/** What a patient may read, by locale. English is the original. */
export const patientText = { en, es, pl, it, pt, de, cs, tr, fr } as const satisfies Record<string, PatientText>

/** A locale that patients are written to in. */
export type PatientLocale = keyof typeof patientText
