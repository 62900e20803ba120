import type { ReactNode } from 'react'
import css from './form.module.css'

/** Fields of a form that belong together, under one name, with a line of what they are for. */
export function FormSection(props: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={css.section}>
      <legend>{props.title}</legend>
      {props.lead && <p className="soft">{props.lead}</p>}
      {props.children}
    </fieldset>
  )
}
