import { useI18n } from '../i18n/i18n.tsx'
import { insiderWords } from '../i18n/insider-words.ts'
import { Seal } from '../answer/seal.tsx'
import type { UnitOnTheWay } from '../device/insider.ts'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import { SendWaiting } from './send-waiting.tsx'

/** Nothing is left to do, but perhaps to send. */
export function RatedAll({ units }: { units: readonly UnitOnTheWay[] }) {
  const { end } = useI18n(insiderWords).t
  const refused = units.filter(({ state }) => state === 'refused').length
  const waits = units.some(({ state }) => state === 'sealed')
  const title = end.title(units.length)
  return (
    <div className="sheet">
      <Heading title={title}>{title}</Heading>
      <Seal />
      <p>{waits ? end.notYet : end.thanks}</p>
      <SendWaiting units={units} />
      {refused > 0 && <Alert>{end.refused(refused)}</Alert>}
    </div>
  )
}
