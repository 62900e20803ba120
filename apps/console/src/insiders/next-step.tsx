import { Link } from 'react-router'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { progressOf, type InsiderRow } from './insiders-queries.ts'

/** The one thing that a list needs next: a draw, links, or a reminder. */
export function NextStep({ path, people }: { path: string; people: readonly InsiderRow[] }) {
  const { t, language } = useI18n()
  const { steps, remind } = t.insiders
  const undrawn = people.filter(({ units }) => units === 0).length
  if (undrawn > 0) {
    return (
      <Message tone="care">
        {steps.nextDraw(undrawn)} <Link to={`${path}/draw`}>{steps.draw}</Link>
      </Message>
    )
  }
  const unsent = people.filter(({ linkMadeOn, units }) => units > 0 && linkMadeOn === null).length
  if (unsent > 0) {
    return (
      <Message tone="care">
        {steps.nextLinks(unsent)} <Link to={`${path}/links`}>{steps.links}</Link>
      </Message>
    )
  }
  const left = people.filter((person) => ['waiting', 'begun'].includes(progressOf(person))).length
  if (left === 0) return undefined
  const file = (ending: string) => `/api${path}/reminders/reminder.${ending}?language=${language}`
  return (
    <section aria-label={steps.remind} className="screen-only">
      <p>
        {steps.nextRemind(left)} {steps.remind}:{' '}
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
