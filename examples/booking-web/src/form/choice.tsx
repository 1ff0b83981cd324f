import type { ReactNode } from 'react'

interface Props {
  name: string
  value: string | number
  checked: boolean
  disabled?: boolean
  className?: string
  onChoose: () => void
  children: ReactNode
}

/** One radio button that looks like a card. Its own input keeps the arrow keys and the form's meaning. */
export function Choice({ name, value, checked, disabled = false, className = '', onChoose, children }: Props) {
  return (
    <label className={`choice ${className}`}>
      <input type="radio" name={name} value={value} checked={checked} disabled={disabled} onChange={onChoose} />
      <span>{children}</span>
    </label>
  )
}
