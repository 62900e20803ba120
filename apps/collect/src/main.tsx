import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterContextProvider } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { openAppVersion, versionName } from './browser/app-version.ts'
import { deviceContext, type Device } from './device-context.ts'
import { DeviceDatabase } from './device/database.ts'
import { openEnvelopeFiles } from './device/outbox/envelope-files.ts'
import { pushOutbox } from './device/outbox/outbox.ts'
import { pushAll } from './device/outbox/push-all.ts'
import { pushByFetch } from './device/outbox/push.ts'
import { withSecondCopies } from './device/outbox/second-copies.ts'
import { aloneByLocks, openSync, OUTBOX } from './device/sync.ts'
import { openInstallOffer } from './browser/install-offer.ts'
import { proveInWorker } from './browser/prove-in-worker.ts'
import { InsecureScreen } from './insecure-screen.tsx'
import { keepLanguage, I18nProvider } from './i18n/i18n.tsx'
import './css/phone.css'
import { routes } from './router.tsx'
import { askWorker, watchConnectivity } from './browser/connectivity.ts'

const db = new DeviceDatabase()

const files = openEnvelopeFiles(navigator.storage)
const world = { version: versionName, storage: navigator.storage, now: () => new Date() }

const device: Device = {
  db,
  push: pushByFetch,
  recall: { savedAgain: false },
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  storage: navigator.storage,
  version: openAppVersion(navigator.serviceWorker),
  install: openInstallOffer(window),
  sync: openSync({
    push: async () =>
      withSecondCopies(db, await files, () =>
        pushAll(
          db,
          pushByFetch,
          () => pushOutbox(db, pushByFetch, { ...world, work: proveInWorker }),
          world,
        ),
      ),
    random: () => Math.random(),
    wait: (delay, then) => {
      const timer = setTimeout(then, delay)
      return () => clearTimeout(timer)
    },
    connectivity: watchConnectivity,
    alone: aloneByLocks(navigator.locks),
    askWorker: () => void askWorker(OUTBOX),
  }),
}

const router = createBrowserRouter(routes, {
  getContext: () => new RouterContextProvider(new Map([[deviceContext, device]])),
})

const root = document.querySelector('#root')
if (!root) throw new Error('the page has no place for the app')

createRoot(root).render(
  <I18nProvider kept={keepLanguage(() => localStorage)}>
    {window.isSecureContext ? <RouterProvider router={router} /> : <InsecureScreen />}
  </I18nProvider>,
)
