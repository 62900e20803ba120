import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import css from './copy-field.module.css'
import { copyText } from './copy-text.ts'

/**
 * A link or code to be taken along, with the button that copies it. It may be shown only once.
 *
 * @param props.focused - it has taken the place of the form that asked for it
 */
export function CopyField(props: {
  label: string
  value: string
  description?: string
  focused?: boolean
}) {
  const { t } = useI18n()
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'by hand'>()

  const copy = async () => {
    input.current?.select()
    setOutcome((await copyText(props.value)) ? 'copied' : 'by hand')
  }
  return (
    <div className={css.copy}>
      <TextInput
        ref={input}
        label={props.label}
        description={props.description}
        value={props.value}
        readOnly
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the focus would be lost with the form
        autoFocus={props.focused ?? false}
        onFocus={({ currentTarget }) => currentTarget.select()}
        className={css.field ?? ''}
      />
      <Button variant="default" onClick={() => void copy()}>
        {t.form.copy}
        <span className="unseen"> {props.label}</span>
      </Button>
      <output className={`note ${css.outcome}`}>
        {outcome && (outcome === 'copied' ? t.form.copied : t.form.copyByHand)}
      </output>
    </div>
  )
}
