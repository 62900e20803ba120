import { useId } from 'react'

/** One line to type a code into: nothing is corrected or capitalised on the way. */
export function TextField({ name, label }: { name: string; label: string }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        className="input"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  )
}
