import { operations } from 'error-codebook/contract'
import { useId } from 'react'
import { FieldErrors } from './field'

interface Props {
  value: string
  errors: readonly string[] | undefined
  onChange: (value: string) => void
}

/** The notes. Too long a text is let through and counted, so that nothing the visitor pastes is cut off in silence. */
export function Notes({ value, errors, onChange }: Props) {
  const id = useId()
  const { maxLength } = operations.bookAppointment.body.notes
  return (
    <div className={`field ${errors ? 'faulty' : ''}`}>
      <label htmlFor={id}>
        Notes for the doctor <small>optional</small>
      </label>
      <textarea
        id={id}
        name="notes"
        rows={3}
        value={value}
        aria-invalid={errors !== undefined}
        aria-describedby={errors ? `${id}-errors ${id}-count` : `${id}-count`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="hint" id={`${id}-count`}>
        {value.length} of {maxLength} characters
      </p>
      <FieldErrors id={`${id}-errors`} errors={errors} />
    </div>
  )
}
