import { useEffect, useRef } from 'react'

export interface ListedOption {
  value: string
  text: string
  /** "No opinion" and the like: offered like the others, set apart from the scale. */
  apart: boolean
}

interface OptionListProps {
  name: string
  options: readonly ListedOption[]
  chosen: string | undefined
  /** The id of what the group is called: the heading that asks. */
  labelledBy: string
  /** Shows in each box the key that chooses it. */
  showKeys: boolean
  /** Tapped, or chosen by its key; called for the option that was chosen already, too. */
  onChoose: () => void
  /** Come upon with the arrow keys: chosen, but perhaps on the way to another. */
  onPass: () => void
}

/**
 * The answers to one item, one below the other over the whole width. The browser itself keeps
 * what is chosen, so that a tap is painted before any of our code runs.
 */
export function OptionList(props: OptionListProps) {
  const { name, options, chosen, labelledBy, showKeys, onChoose, onPass } = props
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const arrowIsDown = useRef(false)

  useEffect(() => listenForKeys(fieldset), [])

  return (
    <fieldset ref={fieldset} className="options" aria-labelledby={labelledBy}>
      {options.map(({ value, text, apart }) => (
        <label key={value} className={apart ? 'option option-apart' : 'option'}>
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            onKeyDown={({ key }) => (arrowIsDown.current = key.startsWith('Arrow'))}
            onKeyUp={() => (arrowIsDown.current = false)}
            onClick={() => (arrowIsDown.current ? onPass() : onChoose())}
          />
          <span className="option-mark" aria-hidden="true">
            {showKeys && value}
          </span>
          <span className="option-text">{text}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Digits choose from anywhere on the screen, as long as nobody is typing a text. */
function listenForKeys(fieldset: { current: HTMLFieldSetElement | null }) {
  function choose(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return
    const option = [...(fieldset.current?.querySelectorAll('input') ?? [])].find(
      ({ value }) => value === event.key,
    )
    option?.focus({ preventScroll: true })
    option?.click()
  }
  document.addEventListener('keydown', choose)
  return () => document.removeEventListener('keydown', choose)
}
