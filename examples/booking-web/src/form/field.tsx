import { type ReactNode, useId } from 'react'

interface Props {
  legend: string
  errors?: readonly string[] | undefined
  children: ReactNode
}

/** A group of choices with its name and what is wrong with it. */
export function ChoiceField({ legend, errors, children }: Props) {
  const id = useId()
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-legend`}
      aria-invalid={errors !== undefined}
      aria-describedby={errors && `${id}-errors`}
      className={`field ${errors ? 'faulty' : ''}`}
    >
      <h2 id={`${id}-legend`}>{legend}</h2>
      {children}
      <FieldErrors id={`${id}-errors`} errors={errors} />
    </div>
  )
}

/** Read out when they change: a background refresh may find that a time is gone. */
export function FieldErrors({ id, errors = [] }: { id: string; errors?: readonly string[] | undefined }) {
  return (
    <div aria-live="polite">
      {errors.length > 0 && (
        <p className="field-errors" id={id}>
          {errors.join('. ')}
        </p>
      )}
    </div>
  )
}
