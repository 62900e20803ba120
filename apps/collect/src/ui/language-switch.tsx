import type { Language } from '@phieu/survey'
import { ActLink } from './act-link.tsx'

interface LanguageSwitchProps {
  /** The other language, and its own name for itself. */
  other: Language
  label: string
  onSwitch: (language: Language) => void
}

/** One tap to the other language, named in that language for whoever can't read this one. */
export function LanguageSwitch({ other, label, onSwitch }: LanguageSwitchProps) {
  return (
    <ActLink
      className="language"
      href={`?lang=${other}`}
      lang={other}
      onAct={() => onSwitch(other)}
    >
      {label}
    </ActLink>
  )
}
