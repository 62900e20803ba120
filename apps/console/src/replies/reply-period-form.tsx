import { Link, useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { DayField } from '../components/form/day-field.tsx'
import { Message } from '../components/message.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import css from './replies.module.css'
import type { Replies } from './reply-queries.ts'

/** Until when units may or might object; while that can change, an admin begins it or gives it another last day. */
export function ReplyPeriodForm({ replies }: { replies: Replies }) {
  const { t, format } = useI18n()
  const words = t.replies
  const isAdmin = useIsAdmin()
  const fetcher = useFetcher<Attempt>()
  const busy = fetcher.state !== 'idle'
  const { askable, period, unitsWithAccount, units } = replies
  return (
    <section className={css.part}>
      <h2>{words.period}</h2>
      {period && (
        <p>
          {period.standing
            ? words.lasts(format.day(period.until), format.zone)
            : words.over(format.day(period.until))}{' '}
          <span className="note">
            {words.openedBy(period.opened.by.name, format.moment(Date.parse(period.opened.at)))}
          </span>
        </p>
      )}
      {askable && (
        <p>
          {words.accounts(unitsWithAccount, units)}{' '}
          {isAdmin && unitsWithAccount < units && (
            <Link to="/people/invite" className="screen-only">
              {words.invite}
            </Link>
          )}
        </p>
      )}
      {askable && isAdmin && (
        <fetcher.Form method="post" className={css.form}>
          {!period && <p className="soft">{words.what}</p>}
          <DayField
            key={period?.until}
            label={words.until}
            name="until"
            defaultValue={period?.until}
            required
          />
          <SubmitButton variant={period ? 'default' : 'filled'} busy={busy}>
            {period ? words.change : words.start}
          </SubmitButton>
          {busy && !period && <output className="note">{words.computing}</output>}
          {!busy && fetcher.data?.trouble && <FailureNote failure={fetcher.data} />}
          {!busy && fetcher.data && !fetcher.data.trouble && (
            <Message tone="good">{words.set}</Message>
          )}
        </fetcher.Form>
      )}
    </section>
  )
}
