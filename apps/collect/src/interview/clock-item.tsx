import { isWrong } from '../device/clock.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { useWrongClock } from '../use-wrong-clock.ts'
import { ReadyItem } from './ready-item.tsx'

/**
 * Whether the phone's clock is right: a ballot bears the day that it shows.
 *
 * @param props.error - in ms, more than 0 where it is ahead; `undefined` where it was never compared
 */
export function ClockItem({ error }: { error: number | undefined }) {
  const { ready: said } = useI18n(interviewWords).t
  const sayWrong = useWrongClock()
  const wrong = isWrong(error)

  return (
    <ReadyItem name={said.clock} stands={!wrong}>
      {error === undefined ? said.clockUnknown : wrong ? sayWrong(error) : said.clockOk}
    </ReadyItem>
  )
}
