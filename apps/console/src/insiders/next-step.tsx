import { Link } from 'react-router'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { InsiderRow } from './insiders-queries.ts'
import { isLeft, nextOf } from './next-of.ts'

/** What a list needs next, in a sentence with its way. */
export function NextStep({ path, people }: { path: string; people: readonly InsiderRow[] }) {
  const { t, language } = useI18n()
  const { steps, remind } = t.insiders
  const next = nextOf(people)
  if (next === undefined) return undefined
  if (next === 'draw') {
    return (
      <Message tone="care">
        {steps.nextDraw(people.filter(({ units }) => units === 0).length)}{' '}
        <Link to={`${path}/draw`}>{steps.draw}</Link>
      </Message>
    )
  }
  if (next === 'links') {
    return (
      <Message tone="care">
        {steps.nextLinks(people.filter(({ linkMadeOn }) => linkMadeOn === null).length)}{' '}
        <Link to={`${path}/links`}>{steps.links}</Link>
      </Message>
    )
  }
  const file = (ending: string) => `/api${path}/reminders/reminder.${ending}?language=${language}`
  return (
    <section aria-label={steps.remind} className="screen-only">
      <p>
        {steps.nextRemind(people.filter(isLeft).length)} {steps.remind}:{' '}
        <a href={file('xlsx')} download>
          {remind.xlsx}
        </a>
        {' · '}
        <a href={file('csv')} download>
          {remind.csv}
        </a>
      </p>
      <p className="note">{remind.lead}</p>
    </section>
  )
}
