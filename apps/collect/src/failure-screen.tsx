import { useContext, useEffect } from 'react'
import { isRouteErrorResponse, Link, useLocation, useNavigate, useRouteError } from 'react-router'
import { isMissingPiece, loadAnew, reload } from './browser/missing-piece.ts'
import { useI18n, type Messages } from './i18n/i18n.tsx'
import { isStorageFailure, isStorageSilent } from './device/storage-failure.ts'
import { isInPageOnly } from './device/recall.ts'
import { RecallContext } from './recall-context.ts'
import { Heading } from './ui/heading.tsx'

/** What is shown when a screen can't be: an address without a page, a phone that won't save. */
export function FailureScreen() {
  const error = useRouteError()
  const { failure, answer } = useI18n().t
  const recall = useContext(RecallContext)
  // At a kiosk the page may hold what others have left: that is not said to whoever stands there now.
  const isOwn = isInPageOnly({ ...recall, leftBehind: [] })
  const said = isOwn ? { title: failure.brokenTitle, text: answer.held } : describe(error, failure)
  const { title, text } = said
  const help = isInPageOnly(recall) ? 'retry' : said.help
  const navigate = useNavigate()
  const here = useLocation()

  useEffect(() => {
    if (isMissingPiece(error) && !isInPageOnly(recall)) loadAnew(window)
  }, [error, recall])

  return (
    <>
      <div className="sheet">
        <Heading title={title}>{title}</Heading>
        <p role="alert">{text}</p>
      </div>
      <div className="foot">
        {help && (
          <button
            className="button button-first"
            type="button"
            onClick={() =>
              help === 'reload' ? reload(window) : void navigate(here, { replace: true })
            }
          >
            {failure[help]}
          </button>
        )}
        <Link className="button" to="/">
          {failure.toHome}
        </Link>
      </div>
    </>
  )
}

/** What is told, and what may help; a page that can't save may hold what a reload would lose. */
function describe(
  error: unknown,
  failure: Messages['failure'],
): { title: string; text: string; help?: 'reload' | 'retry' } {
  if (isRouteErrorResponse(error) && error.status === 404) {
    return { title: failure.notFoundTitle, text: failure.notFound }
  }
  if (isStorageFailure(error)) {
    const text = isStorageSilent(error) ? failure.storageSilent : failure.storage
    return { title: failure.storageTitle, text, help: 'retry' }
  }
  return { title: failure.brokenTitle, text: failure.broken, help: 'reload' }
}
