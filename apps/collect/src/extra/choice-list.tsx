import { useRef } from 'react'
import type { ExtraOption } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'

interface ChoiceListProps {
  options: readonly ExtraOption[]
  chosen: readonly number[]
  labelledBy: string
  /** Called after every tap, when the boxes say what is chosen now. */
  onChoose: () => void
}

/**
 * Several may be chosen, one below the other over the whole width. An option that stands alone
 * clears the others, and any other clears it: the boxes never say what cannot be sealed.
 */
export function ChoiceList({ options, chosen, labelledBy, onChoose }: ChoiceListProps) {
  const { language } = useI18n()
  const fieldset = useRef<HTMLFieldSetElement>(null)

  function settle(tapped: HTMLInputElement, exclusive: boolean) {
    if (tapped.checked) {
      for (const box of fieldset.current?.querySelectorAll('input') ?? []) {
        const isAlone = box.dataset['exclusive'] === 'true'
        if (box !== tapped && (exclusive || isAlone)) box.checked = false
      }
    }
    onChoose()
  }

  return (
    <fieldset ref={fieldset} className="options" aria-labelledby={labelledBy}>
      {options.map((option) => {
        const exclusive = option.exclusive === true
        return (
          <label key={option.code} className={exclusive ? 'option option-apart' : 'option'}>
            <input
              type="checkbox"
              name="answer"
              value={option.code}
              data-exclusive={exclusive}
              defaultChecked={chosen.includes(option.code)}
              onClick={({ currentTarget }) => settle(currentTarget, exclusive)}
            />
            <span className="option-mark option-mark-square" aria-hidden="true" />
            <span className="option-text">{option[language]}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
