import type { BookingError } from '../api'
import { PatientLine, type PatientName } from '../patient-line'
import { faultyFields, isField } from './field-errors'
import { focusFirst } from './focus-first'
import { Notice } from './notice'

/** Some fields were refused: their texts stand beside them, and the first of them takes the focus. */
export function FaultyFields({ error, patientText }: { error: BookingError; patientText?: PatientName }) {
  const fields = faultyFields(error)
  const elsewhere = Object.keys(fields).filter((name) => !isField(name))
  return (
    <Notice
      title={Object.keys(fields).length > 0 ? 'Please check the marked fields' : 'Please check what you chose'}
      error={error}
      focus={(notice) => focusFirst(notice.closest('form'), Object.keys(fields)) || notice.focus()}
    >
      {patientText && <PatientLine name={patientText} />}
      {elsewhere.map((name) => (
        <p key={name}>{fields[name]?.join('. ')}</p>
      ))}
    </Notice>
  )
}
