import { useLayoutEffect, useRef } from 'react'

export interface ListedOption {
  value: string
  text: string
  /** "No opinion" and the like: offered like the others, set apart from the scale. */
  apart: boolean
}

/** How an option came to be chosen; with the arrows, perhaps on the way to another. */
export type ChosenBy = 'tap' | 'key' | 'arrow'

interface OptionListProps {
  name: string
  options: readonly ListedOption[]
  chosen: string | undefined
  /** The id of what the group is called: the heading that asks. */
  labelledBy: string
  /** Shows in each box the key that chooses it. */
  showKeys: boolean
  /** A choice is on its way: the next key is meant for the next item. */
  busy: boolean
  /** Called for the option that was chosen already, too. */
  onChoose: (by: ChosenBy, value: string) => void
}

/**
 * The answers to one item, one below the other over the whole width. The browser itself keeps
 * what is chosen, so that a tap is painted before any of our code runs.
 */
export function OptionList(props: OptionListProps) {
  const { name, options, chosen, labelledBy, showKeys, busy, onChoose } = props
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const by = useRef<ChosenBy>('tap')

  // Before the screen is painted: whoever sees an item can answer it.
  useLayoutEffect(() => (busy ? undefined : listenForKeys(chooseByKey)))

  function chooseByKey(key: string) {
    const inputs = [...(fieldset.current?.querySelectorAll('input') ?? [])]
    const option = inputs.find(({ value }) => value === key)
    if (!option) return

    option.focus({ preventScroll: true })
    by.current = 'key'
    option.click()
    by.current = 'tap'
  }

  return (
    <fieldset ref={fieldset} className="options" aria-labelledby={labelledBy}>
      {options.map(({ value, text, apart }) => (
        <label key={value} className={apart ? 'option option-apart' : 'option'}>
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            onKeyDown={({ key }) => (by.current = key.startsWith('Arrow') ? 'arrow' : 'tap')}
            onKeyUp={() => (by.current = 'tap')}
            onClick={() => onChoose(by.current, value)}
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

/** Keys choose from anywhere on the screen, unless they mean something to the browser. */
function listenForKeys(choose: (key: string) => void) {
  function listen({ key, altKey, ctrlKey, metaKey, repeat }: KeyboardEvent) {
    if (!altKey && !ctrlKey && !metaKey && !repeat) choose(key)
  }
  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}
