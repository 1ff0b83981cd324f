import { placeOf } from '../../../core/contract-faults/fault'
import type { LintRule } from '../rule'

export const nameForm: LintRule = {
  severity: 'warn',
  finds: "A row's name has another form than most: other case, or another separator.",
  *check({ ownRows }) {
    const forms = ownRows.map(({ name }) => formOf(name))
    const usual = mostFrequent(forms, ownRows)
    if (usual === undefined) return
    for (const [index, { name }] of ownRows.entries()) {
      const form = forms[index] as Form
      const isSame = form.case === usual.form.case && (form.separator === '' || form.separator === usual.form.separator)
      if (isSame) continue
      yield {
        place: placeOf('errors', name),
        message: `Most names are written like ${usual.example}. Rename it, unless clients know it already.`,
      }
    }
  },
}

/** How a name is written. The separator is the outermost: `channel.not_found` has words of several parts. */
interface Form {
  readonly case: 'upper' | 'lower' | 'mixed'
  readonly separator: '' | '.' | '-' | '_'
}

function formOf(name: string): Form {
  const separator = (['.', '-', '_'] as const).find((each) => name.includes(each)) ?? ''
  if (name === name.toUpperCase()) return { case: 'upper', separator }
  return { case: name === name.toLowerCase() ? 'lower' : 'mixed', separator }
}

/** A form, the first name that has it, and how many have it. */
interface CountedForm {
  readonly form: Form
  readonly example: string
  count: number
}

/** The most frequent form. Names of one word tell the case only, so they count where no other name tells more. */
function mostFrequent(
  forms: readonly Form[],
  rows: readonly { readonly name: string }[],
): Readonly<CountedForm> | undefined {
  const several = forms.some(({ separator }) => separator !== '')
  const counts = new Map<string, CountedForm>()
  for (const [index, form] of forms.entries()) {
    if (several && form.separator === '') continue
    const key = `${form.case}${form.separator}`
    const counted = counts.get(key) ?? { form, example: rows[index]?.name ?? '', count: 0 }
    counted.count++
    counts.set(key, counted)
  }
  let best: CountedForm | undefined
  for (const each of counts.values()) if (best === undefined || each.count > best.count) best = each
  return best
}
