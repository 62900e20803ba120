import { useQuery, type UseQueryOptions } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router'
import { signInPath } from '../account/sign-in/way-back.ts'
import { troubleOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Message } from '../components/message.tsx'

/**
 * Of when the figures are; and when they can't be refreshed, why, while they stay on the screen.
 * It asks for the query itself: that nothing but the time has changed draws this line anew and not
 * the page.
 */
export function LiveNote<Data>(props: { query: UseQueryOptions<Data> }) {
  const { error, dataUpdatedAt } = useQuery(props.query)
  const { t, format } = useI18n()
  const location = useLocation()
  const time = format.time(dataUpdatedAt)
  if (!error) {
    return (
      <p className="note">
        <span className="screen-only">{t.live.asOf(time)}</span>
        <span className="paper-only">{t.live.printed(format.moment(dataUpdatedAt))}</span>
      </p>
    )
  }

  const trouble = troubleOf(error)
  return (
    <Message tone="care">
      {trouble === 'offline' && t.live.lost(time)}
      {trouble === 'sign-in-needed' && (
        <>
          {t.account.again}{' '}
          <Link to={signInPath(location)} reloadDocument>
            {t.account.signInAgain}
          </Link>
        </>
      )}
      {trouble !== 'offline' &&
        trouble !== 'sign-in-needed' &&
        t.live.stale(time, t.trouble[trouble])}
    </Message>
  )
}
