import { useEffect } from 'react'
import { isRouteErrorResponse, Link, useRouteError } from 'react-router'
import { isMissingPiece, loadAnew, reload } from './browser/missing-piece.ts'
import { useI18n, type Messages } from './i18n/i18n.tsx'
import { isStorageFailure, isStorageSilent } from './device/storage-failure.ts'
import { Heading } from './ui/heading.tsx'

/** What is shown when a screen can't be: an address without a page, a phone that won't save. */
export function FailureScreen() {
  const error = useRouteError()
  const { failure } = useI18n().t
  const { title, text, mayReload } = describe(error, failure)

  useEffect(() => {
    if (isMissingPiece(error)) loadAnew(window)
  }, [error])

  return (
    <>
      <div className="sheet">
        <Heading title={title}>{title}</Heading>
        <p role="alert">{text}</p>
      </div>
      <div className="foot">
        {mayReload && (
          <button className="button button-first" type="button" onClick={() => reload(window)}>
            {failure.reload}
          </button>
        )}
        <Link className="button" to="/">
          {failure.toHome}
        </Link>
      </div>
    </>
  )
}

function describe(error: unknown, failure: Messages['failure']) {
  if (isRouteErrorResponse(error) && error.status === 404) {
    return { title: failure.notFoundTitle, text: failure.notFound, mayReload: false }
  }
  if (isStorageFailure(error)) {
    const text = isStorageSilent(error) ? failure.storageSilent : failure.storage
    return { title: failure.storageTitle, text, mayReload: true }
  }
  return { title: failure.brokenTitle, text: failure.broken, mayReload: true }
}
