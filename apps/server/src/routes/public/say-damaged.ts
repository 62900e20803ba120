import type { ErrorHandler } from 'hono'
import { damagedPage } from '../../papers/public/damaged-page.ts'
import { renderPage } from '../../papers/public/layout.ts'
import type { OfficeIdentity } from '../../papers/public/identity.ts'
import type { Voice } from '../../papers/public/page.ts'
import { readStylesheet } from '../../papers/public/stylesheet.ts'
import { DamagedPackage } from '../../publication/published.ts'

interface PublicServices {
  config: { publicUrl: string; identity?: OfficeIdentity }
  report?: (error: unknown) => void
}

/**
 * What is answered of a round whose package is damaged: people get a page that says so, programs the
 * problem.
 *
 * @param served - of files, such as a picture inside another page, a page is only for who opens them
 */
export function sayDamaged(
  { config: { publicUrl, identity }, report }: PublicServices,
  voice: Voice,
  served: 'pages' | 'files',
): ErrorHandler {
  const place = { publicUrl, stylesheet: readStylesheet().css, identity }
  return async (error, c) => {
    if (!(error instanceof DamagedPackage)) throw error
    if (served === 'files' && !c.req.header('accept')?.includes('text/html')) throw error
    report?.(error)
    c.header('cache-control', 'no-store')
    return c.html(await renderPage(damagedPage(error.round, voice), voice, place), 500)
  }
}
