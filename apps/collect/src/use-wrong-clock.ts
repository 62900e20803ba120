import { locales, type Language } from '@phieu/survey'
import { clockWords } from './i18n/clock-words.ts'
import { useI18n } from './i18n/i18n.tsx'

/**
 * The sentences for a clock that is wrong: by how much, and what to do.
 *
 * @returns takes how far it is ahead, in ms, below 0 where it is behind
 */
export function useWrongClock(): (error: number) => string {
  const { language, t } = useI18n(clockWords)
  const { ahead, behind, todo } = t
  return (error) => `${(error > 0 ? ahead : behind)(writeSpan(error, language))} ${todo}`
}

/** How long a time is, in its largest whole unit: “3 giờ”, “2 days”. */
function writeSpan(error: number, language: Language): string {
  const minutes = Math.round(Math.abs(error) / 60_000)
  const [count, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 2880
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / 1440), 'day']
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const
  return new Intl.NumberFormat(locales[language], format).format(count)
}
