import type { DefinitionFault } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './editor.module.css'
import { AmountField } from './fields.tsx'

type Weights = Readonly<Record<string, number | null>>

/** How many times each group counts; an empty field is 1, and is left out. */
export function WeightsField(props: {
  path: DefinitionFault['path']
  groups: readonly string[]
  weights: Weights
  onChange: (weights: Record<string, number | null>) => void
}) {
  const { t } = useI18n()
  const { fields } = t.catalogue.editor
  const { path, groups, weights, onChange } = props
  // A weight of a group that is not asked here stays in sight, so that it can be taken away.
  const named = [...new Set([...groups, ...Object.keys(weights)])].filter((group) => group !== '')
  return (
    <fieldset className={css.plain}>
      <legend>{fields.weights}</legend>
      <p className="note">{fields.weightHint}</p>
      <div className={css.figures}>
        {named.map((group) => (
          <AmountField
            key={group}
            path={[...path, group]}
            label={fields.weight(group)}
            value={weights[group] ?? null}
            onChange={(weight) => {
              const others = Object.entries(weights).filter(([name]) => name !== group)
              const own = weight === null ? [] : [[group, weight] as const]
              onChange(Object.fromEntries([...others, ...own]))
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
