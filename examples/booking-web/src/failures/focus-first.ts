/** Focuses the first control, in the form's order, whose name is given; of a radio group the chosen one. False where none is. */
export function focusFirst(form: HTMLFormElement | null, names: readonly string[]): boolean {
  const controls = [...(form?.elements ?? [])].filter(isFocusable).filter(({ name }) => names.includes(name))
  const chosen = controls.find(
    (control) => control.name === controls[0]?.name && 'checked' in control && control.checked,
  )
  const target = chosen ?? controls[0]
  target?.focus()
  return target !== undefined
}

function isFocusable(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && !element.disabled
}
