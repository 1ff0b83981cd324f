type Step = { readonly text: string } | { readonly value: unknown }

/**
 * Writes parsed JSON so that the order of keys and the white space make no difference. It does not recurse: a stranger decides
 * how deep a body is nested.
 */
export function canonicalJson(input: unknown): string {
  const written: string[] = []
  const steps: Step[] = [{ value: input }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('text' in step) written.push(step.text)
    else if (typeof step.value !== 'object' || step.value === null) written.push(JSON.stringify(step.value))
    // The last step is taken first.
    else for (const inner of stepsOf(step.value).reverse()) steps.push(inner)
  }
  return written.join('')
}

function stepsOf(value: object): Step[] {
  if (Array.isArray(value)) {
    return [{ text: '[' }, ...value.flatMap((item): Step[] => [{ value: item }, { text: ',' }]), { text: ']' }]
  }
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  const inner = members.flatMap(([name, member]): Step[] => [
    { text: `${JSON.stringify(name)}:` },
    { value: member },
    { text: ',' },
  ])
  return [{ text: '{' }, ...inner, { text: '}' }]
}
