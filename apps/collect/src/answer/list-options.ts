import type { AskedItem, Language } from '@phieu/survey'
import type { ListedOption } from '../ui/option-list.tsx'

/** The options of an item as a list shows them. */
export function listOptions({ options }: AskedItem, language: Language): ListedOption[] {
  return options.map((option) => ({
    value: String(option.code),
    text: option[language],
    apart: option.excluded === true,
  }))
}
