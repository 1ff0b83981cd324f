import { Choice } from './choice'
import { ChoiceField } from './field'

interface Props<Value extends string | number> {
  legend: string
  /** The field's name on the wire. */
  name: string
  options: readonly (readonly [value: Value, label: string])[]
  value: Value | undefined
  errors: readonly string[] | undefined
  onChoose: (value: Value) => void
}

/** A field with few options, all of them in sight. */
export function ChoiceList<Value extends string | number>(props: Props<Value>) {
  const { legend, name, options, value, errors, onChoose } = props
  return (
    <ChoiceField legend={legend} errors={errors}>
      <div className="choices">
        {options.map(([each, label]) => (
          <Choice key={each} name={name} value={each} checked={each === value} onChoose={() => onChoose(each)}>
            {label}
          </Choice>
        ))}
      </div>
    </ChoiceField>
  )
}
