import { locales, type Language } from '@phieu/survey'
import { isWrong } from '../device/clock.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { ReadyItem } from './ready-item.tsx'

/**
 * Whether the phone's clock is right: a ballot bears the day that it shows.
 *
 * @param props.error - in ms, more than 0 where it is ahead; `undefined` where it was never compared
 */
export function ClockItem({ error }: { error: number | undefined }) {
  const { language, t } = useI18n(interviewWords)
  const { ready: said } = t
  const wrong = isWrong(error)

  return (
    <ReadyItem name={said.clock} stands={!wrong}>
      {error === undefined
        ? said.clockUnknown
        : wrong
          ? `${(error > 0 ? said.clockAhead : said.clockBehind)(writeSpan(error, language))} ${said.clockTodo}`
          : said.clockOk}
    </ReadyItem>
  )
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
