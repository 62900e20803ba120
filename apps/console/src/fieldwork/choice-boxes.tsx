import { useRef } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import css from './fieldwork.module.css'

/** Boxes to tick, any number of them; one button ticks all. */
export function ChoiceBoxes(props: {
  name: string
  label: string
  choices: readonly { readonly value: string; readonly label: string }[]
  /** Ticks the choice where there is only one: nobody is asked which. */
  tickOnly?: boolean
  /** What is ticked to begin with. */
  ticked?: readonly string[] | undefined
}) {
  const { t } = useI18n()
  const boxes = useRef<HTMLDivElement>(null)
  const tickAll = () => {
    for (const box of boxes.current?.querySelectorAll('input') ?? []) box.checked = true
  }
  return (
    <fieldset className={css.boxes}>
      <legend>{props.label}</legend>
      <button type="button" className={css.quiet} onClick={tickAll}>
        {t.fieldwork.assignments.everyone}
      </button>
      <div ref={boxes} className={css.choices}>
        {props.choices.map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              name={props.name}
              value={value}
              defaultChecked={
                props.ticked?.includes(value) ??
                (props.tickOnly === true && props.choices.length === 1)
              }
            />{' '}
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
