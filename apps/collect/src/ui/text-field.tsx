import { useId } from 'react'

/** One line to type a code into: nothing is corrected or capitalised on the way. */
export function TextField(props: { name: string; label: string; defaultValue?: string }) {
  const { name, label, defaultValue } = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        defaultValue={defaultValue}
        className="input"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  )
}
