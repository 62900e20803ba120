import './floor/built-ins.ts'
import './floor/no-eval.ts'
import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, RouterContextProvider } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { spareReact } from './browser/unheeded.ts'
import './css/phone.css'
import { deviceContext } from './device-context.ts'
import { readBegun, readDoor, readLeftAgain } from './door/read-door.ts'
import { WELCOME, welcomeOf } from './door/welcome-of.ts'
import { mayKeepNothing, saysStarted } from './floor/says-started.ts'
import { I18nProvider, inVietnamese, keepLanguage, speak } from './i18n/i18n.tsx'
import { hintKiosk, isKiosk } from './kiosk/is-kiosk.ts'
import { openDevice } from './open-device.ts'
import { RecallContext } from './recall-context.ts'
import { routes } from './router.tsx'

/** So long a page waits for a memory that doesn't answer, in ms, before it shows itself without. */
const MEMORY_PATIENCE = 2000

if (!mayKeepNothing()) void start()

/**
 * Takes over the page that the server has rendered, or fills the one that waits. On a slow phone that takes
 * half a second, so it is done step by step: a tap in between is answered.
 */
async function start(): Promise<void> {
  const root = document.querySelector('#root')
  if (!root) throw new Error('the page has no place for the app')
  spareReact(root)

  await wait(0)
  const door = readDoor(document)
  const kept = keepLanguage(() => localStorage)
  // Chosen before this ran, by a link to the same page in that language.
  if (door && new URLSearchParams(window.location.search).has('lang')) kept.write(door.language)
  const language = door?.language ?? kept.read() ?? 'vi'
  const first = await speak(language).catch(() => inVietnamese)

  if (!window.isSecureContext) {
    const { InsecureScreen } = await import('./insecure-screen.tsx')
    createRoot(root).render(
      <I18nProvider kept={kept} first={first}>
        <InsecureScreen />
      </I18nProvider>,
    )
    return saysStarted()
  }

  await wait(0)
  const behind = door?.behind
  const device = openDevice(behind && 'opening' in behind ? behind.opening : undefined)
  // The ballot that the page itself begins with a first choice.
  const begun = readBegun(document)
  device.recall.own = begun
  device.recall.leftAgain = readLeftAgain(document, window.location.hash)
  // A power cut may have taken the hint that this is a kiosk, not what is in the database.
  const keptKiosk = device.db.kiosks.count().then(
    (kiosks) => kiosks > 0,
    () => false, // each screen says that the memory fails
  )
  // The server's own page stands already; another shows nothing before this is known.
  if (isKiosk() || (!door && (await Promise.race([keptKiosk, wait(MEMORY_PATIENCE)])))) {
    return (await import('./kiosk/open-kiosk.tsx')).openKiosk(root, device)
  }

  await wait(0)
  const router = createBrowserRouter(routes, {
    getContext: () => new RouterContextProvider(new Map([[deviceContext, device]])),
    ...(door && {
      hydrationData: { loaderData: { [WELCOME]: welcomeOf(door, begun ?? device.newId()) } },
    }),
  })
  const app = (
    <I18nProvider kept={kept} first={first}>
      <RecallContext value={device.recall}>
        <RouterProvider router={router} />
      </RecallContext>
    </I18nProvider>
  )
  // At once: what the router finds in the phone's memory comes after the page as the server has rendered it.
  if (door) startTransition(() => void hydrateRoot(root, app))
  else createRoot(root).render(app)
  saysStarted()
  if (await keptKiosk) {
    hintKiosk(true)
    window.location.replace('/kiosk')
  }
}

/** @returns nothing, after so many ms and whatever has come meanwhile */
function wait(patience: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patience))
}
