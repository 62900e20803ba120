/** The fields of the editor: each knows its place in the definition, and shows what is wrong there. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type DefinitionFault, writeNumber } from '@phieu/survey'
import { useState, type ReactNode } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './editor.module.css'
import { useFaultsAt } from './editor-context.ts'

type Path = DefinitionFault['path']

/** The id of the element that a place in the definition has on the page. */
export function fieldId(path: Path): string {
  return `f-${path.join('.')}`
}

function useError(path: Path): string | undefined {
  const { language } = useI18n()
  const messages = useFaultsAt(path).map(({ message }) => message[language])
  return messages.length === 0 ? undefined : messages.join(' ')
}

interface FieldProps<Value> {
  path: Path
  label: string
  value: Value
  onChange: (value: Value) => void
  description?: string
}

export function TextField(props: FieldProps<string> & { short?: boolean }) {
  const { path, label, value, onChange, description, short } = props
  return (
    <TextInput
      id={fieldId(path)}
      label={label}
      description={description}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={useError(path)}
      maxLength={short ? 32 : 4000}
      autoComplete="off"
      spellCheck={!short}
    />
  )
}

/** A text of one language, as long as it may be. */
export function LongField(props: FieldProps<string> & { lang?: 'vi' | 'en' }) {
  const { path, label, value, onChange, lang } = props
  return (
    <Textarea
      id={fieldId(path)}
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={useError(path)}
      rows={2}
      maxLength={4000}
      {...(lang ? { lang } : {})}
      classNames={{ input: css.long ?? '' }}
    />
  )
}

/** Both languages of one thing, beside each other where there is room. */
export function WordsFields(props: {
  path: Path
  value: { vi: string; en: string }
  onChange: (language: 'vi' | 'en', text: string) => void
}) {
  const { t } = useI18n()
  const { fields } = t.catalogue.editor
  const { path, value, onChange } = props
  return (
    <div className={css.pair}>
      {(['vi', 'en'] as const).map((language) => (
        <LongField
          key={language}
          lang={language}
          path={[...path, language]}
          label={fields[language]}
          value={value[language]}
          onChange={(text) => onChange(language, text)}
        />
      ))}
    </div>
  )
}

/** A number with comma or point; an empty field is `null`. What is no number stays, and says so. */
export function AmountField(props: FieldProps<number | null> & { note?: ReactNode }) {
  const { t, language } = useI18n()
  const { path, label, value, onChange, note, description } = props
  const [typed, setTyped] = useState(() => written(value, language))
  // What was typed stays as long as it means what stands: `2,` and `2,0` are both 2.
  const isOwn = (readAmount(typed) ?? null) === value
  const fault = useError(path)
  const isUnread = isOwn && readAmount(typed) === undefined
  return (
    <div>
      <TextInput
        id={fieldId(path)}
        label={label}
        description={description}
        inputMode="decimal"
        value={isOwn ? typed : written(value, language)}
        onChange={({ currentTarget: { value: text } }) => {
          setTyped(text)
          onChange(readAmount(text) ?? null)
        }}
        error={isUnread ? t.catalogue.editor.fields.notANumber : fault}
        autoComplete="off"
        maxLength={12}
      />
      {note}
    </div>
  )
}

/** `null` where nothing stands, `undefined` where it is no number. */
export function readAmount(text: string): number | null | undefined {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return null
  return /^-?\d{1,6}(\.\d{0,6})?$/.test(plain) ? Number(plain) : undefined
}

function written(value: number | null, language: 'vi' | 'en'): string {
  return value === null ? '' : writeNumber(value, language)
}

/** One of a few. */
export function ChoiceField<Value extends string>(
  props: Omit<FieldProps<Value>, 'onChange'> & {
    onChange: (value: Value) => void
    choices: readonly (readonly [Value, string])[]
  },
) {
  const { path, label, value, onChange, choices, description } = props
  const known = choices.some(([choice]) => choice === value)
  return (
    <NativeSelect
      id={fieldId(path)}
      label={label}
      description={description}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = choices.find(([choice]) => choice === currentTarget.value)
        if (chosen) onChange(chosen[0])
      }}
      error={useError(path)}
      data={[
        ...(known ? [] : [{ value, label: value }]),
        ...choices.map(([choice, name]) => ({ value: choice, label: name })),
      ]}
    />
  )
}

export function FlagField(props: FieldProps<boolean>) {
  const { path, label, value, onChange } = props
  return (
    <label className={css.flag}>
      <input
        id={fieldId(path)}
        type="checkbox"
        checked={value}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />{' '}
      {label}
    </label>
  )
}

/** What is wrong with a list or with something that is no single field. */
export function PlaceFaults({ path }: { path: Path }) {
  const error = useError(path)
  return (
    <p id={fieldId(path)} tabIndex={-1} className={css.fault}>
      {error}
    </p>
  )
}
