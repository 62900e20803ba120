import { Button } from '@mantine/core'
import {
  isRouteErrorResponse,
  Link,
  useLocation,
  useRevalidator,
  useRouteError,
} from 'react-router'
import { signInPath } from '../account/sign-in/way-back.ts'
import { ProblemError, troubleOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import css from './frame.module.css'

/** Where not even the frame around the pages could be opened. */
export function ErrorPage() {
  return (
    <main className={css.alone}>
      <ErrorScreen />
    </main>
  )
}

/** In the place of a page that could not be opened: why, and what can be done. */
export function ErrorScreen() {
  const { t } = useI18n()
  const error = useRouteError()
  const location = useLocation()
  const { revalidate, state } = useRevalidator()

  const trouble = troubleOf(error)
  // Asking again would be answered alike.
  const settled = isRouteErrorResponse(error) || trouble === 'not-found' || trouble === 'forbidden'
  const title = isRouteErrorResponse(error)
    ? t.app.notFound
    : error instanceof ProblemError
      ? t.trouble[trouble]
      : t.app.broken
  return (
    <div className={css.trouble} role="alert">
      <title>{`${title} – ${t.app.name}`}</title>
      <h1>{title}</h1>
      {trouble === 'sign-in-needed' ? (
        <Link to={signInPath(location)}>{t.account.signInAgain}</Link>
      ) : (
        <p className={css.ways}>
          {!settled && (
            <Button onClick={() => revalidate()}>
              {state === 'loading' ? t.app.loading : t.app.retry}
            </Button>
          )}
          <Link to="/">{t.app.home}</Link>
        </p>
      )}
    </div>
  )
}
