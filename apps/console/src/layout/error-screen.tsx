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
import { useDoor } from '../i18n/door.tsx'
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
  const { t } = useDoor()
  const error = useRouteError()
  const location = useLocation()
  const { revalidate, state } = useRevalidator()

  const trouble = troubleOf(error)
  // Asking again would be answered alike.
  const settled =
    isRouteErrorResponse(error) || ['not-found', 'forbidden', 'malformed'].includes(trouble)
  const retry = () => (isLost(error) ? window.location.reload() : void revalidate())
  const title = isRouteErrorResponse(error)
    ? t.app.notFound
    : error instanceof ProblemError
      ? t.trouble[trouble]
      : isUnreached(error)
        ? t.trouble.offline
        : t.app.broken
  return (
    <div className={css.trouble} role="alert">
      <title>{`${title} – ${t.app.name}`}</title>
      <h1>{title}</h1>
      {trouble === 'sign-in-needed' ? (
        <Link to={signInPath(location)} reloadDocument>
          {t.account.signInAgain}
        </Link>
      ) : (
        <p className={css.ways}>
          {!settled && (
            <Button onClick={retry}>{state === 'loading' ? t.app.loading : t.app.retry}</Button>
          )}
          <Link to="/">{t.app.home}</Link>
        </p>
      )}
    </div>
  )
}

/**
 * Chromium remembers that a module did not arrive, and a newer version of the console has others:
 * only the whole page brings it. Without a network that would leave nothing on the screen.
 */
function isLost(error: unknown): boolean {
  return navigator.onLine && isUnreached(error)
}

/** A page that was never opened before is fetched, and there is nobody to fetch it from. */
function isUnreached(error: unknown): boolean {
  return !navigator.onLine || (error instanceof Error && fetchFailures.test(error.message))
}

/** What Chromium, Firefox and Safari say of a module or a request that did not arrive; Vite, of a style. */
const fetchFailures =
  /dynamically imported module|importing a module script failed|failed to fetch|networkerror|load failed|unable to preload/i
