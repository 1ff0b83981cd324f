import { useId } from 'react'
import { type Rehearsal, rehearsals } from '../rehearsals'

interface Props {
  value: Rehearsal | undefined
  onChange: (rehearsal: Rehearsal | undefined) => void
}

/** Lets a developer see what the page does with each failure, without breaking the service. */
export function RehearsalField({ value, onChange }: Props) {
  const id = useId()
  return (
    <details className="rehearsal">
      <summary>Rehearse a failure</summary>
      <label htmlFor={id}>The next booking is answered with</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChange(rehearsals.find((name) => name === target.value))}
      >
        <option value="">the service’s own answer</option>
        {rehearsals.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </details>
  )
}
