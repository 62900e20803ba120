import type { Language } from '@phieu/survey'

interface LanguageSwitchProps {
  /** The other language, and its own name for itself. */
  other: Language
  label: string
  onSwitch: (language: Language) => void
}

/** One tap to the other language, named in that language for whoever can't read this one. */
export function LanguageSwitch({ other, label, onSwitch }: LanguageSwitchProps) {
  return (
    <button className="language" type="button" lang={other} onClick={() => onSwitch(other)}>
      {label}
    </button>
  )
}
