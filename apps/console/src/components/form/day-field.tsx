import { TextInput } from '@mantine/core'
import { writeDay } from '@phieu/survey'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { readDay } from './read-day.ts'

/**
 * A day, typed and shown as officials write it: dd/mm/yyyy, whatever the browser's language is. The
 * form sends it as `2026-11-22`.
 *
 * @param onDay - hears of every whole day, and of the field being emptied
 */
export function DayField(props: {
  label: ReactNode
  name?: string
  description?: ReactNode
  defaultValue?: string | undefined
  required?: boolean
  readOnly?: boolean
  onDay?: (day: string) => void
}) {
  const { t } = useI18n()
  const { name, defaultValue, onDay, ...shown } = props
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(defaultValue ? writeDay(defaultValue) : '')
  const day = readDay(typed)

  // The browser keeps a form from being sent while a field has a message of its own.
  useEffect(() => {
    field.current?.setCustomValidity(day === undefined ? t.form.wrong.day : '')
  }, [day, t])

  return (
    <>
      <TextInput
        {...shown}
        ref={field}
        placeholder={t.form.dayPattern}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        withAsterisk={false}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          const read = readDay(value)
          if (read !== undefined) onDay?.(read)
        }}
        onBlur={() => day && setTyped(writeDay(day))}
      />
      {name && <input type="hidden" name={name} value={day ?? typed} />}
    </>
  )
}
