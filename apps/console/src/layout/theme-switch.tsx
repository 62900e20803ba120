import { useI18n } from '../i18n/i18n.tsx'
import { useTheme, type ThemeChoice } from '../theme/use-theme.ts'
import css from './frame.module.css'

const next: Record<ThemeChoice, ThemeChoice> = { auto: 'dark', dark: 'light', light: 'auto' }
const signs: Record<ThemeChoice, string> = { auto: '◐', dark: '●', light: '○' }

/** Light, dark, or as the computer is: each press goes on to the next. */
export function ThemeSwitch() {
  const { t } = useI18n()
  const { choice, choose } = useTheme()
  const words = t.app.theme[choice]
  return (
    <button
      type="button"
      className={css.theme}
      title={words}
      aria-label={words}
      onClick={() => choose(next[choice])}
    >
      <span aria-hidden="true">{signs[choice]}</span>
    </button>
  )
}
