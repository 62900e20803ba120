import { useState, type ComponentProps } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import css from './file-field.module.css'

/**
 * A file is chosen or dropped here. The browser's own field lies over the box, unseen: its words
 * would be in the browser's language, not in that of the page.
 */
export function FileField({
  onChange,
  nameFault,
  ...field
}: Omit<ComponentProps<'input'>, 'type'> & {
  /** What is wrong with the name of a file, which is then not sent. */
  nameFault?: (name: string) => string | undefined
}) {
  const { t } = useI18n()
  const [name, setName] = useState('')
  return (
    <div className={css.box}>
      <input
        {...field}
        type="file"
        className={css.field}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0]?.name ?? ''
          setName(chosen)
          event.currentTarget.setCustomValidity((chosen && nameFault?.(chosen)) || '')
          onChange?.(event)
        }}
      />
      <span aria-hidden="true" className={css.button}>
        {t.form.chooseFile}
      </span>
      <span aria-hidden="true" className={css.name}>
        {name === '' ? t.form.noFile : name}
      </span>
    </div>
  )
}
