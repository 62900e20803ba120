import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterContextProvider } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { deviceContext, type Device } from '../device-context.ts'
import { saysStarted } from '../floor/says-started.ts'
import { RecallContext } from '../recall-context.ts'
import { I18nProvider, inVietnamese } from '../i18n/i18n.tsx'
import { hintKiosk } from './is-kiosk.ts'
import { kioskRoutes } from './kiosk-routes.tsx'

/** Nobody's choice of a language outlives their ballot. */
const nobodysLanguage = { read: () => undefined, write: () => {} }

/** Shows a kiosk in the place of everything else, from its first page on, whatever the address was. */
export function openKiosk(root: Element, device: Device): void {
  hintKiosk(true)
  window.history.replaceState(undefined, '', '/kiosk')
  const router = createBrowserRouter(kioskRoutes, {
    getContext: () => new RouterContextProvider(new Map([[deviceContext, device]])),
  })
  createRoot(root).render(
    <I18nProvider kept={nobodysLanguage} first={inVietnamese}>
      <RecallContext value={device.recall}>
        <RouterProvider router={router} />
      </RecallContext>
    </I18nProvider>,
  )
  saysStarted()
}
