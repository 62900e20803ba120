/**
 * `/preview.html`: the screens of a citizen's link inside a frame of the console, with a
 * questionnaire that the page around it hands over. It talks to no server; what is answered stays
 * in a memory of its own, which every opening empties.
 */
import { createRoot } from 'react-dom/client'
import { createMemoryRouter, RouterContextProvider } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { Language, PreviewOpening, type RoundKeys } from '@phieu/survey'
import { generateBallotKey } from '@phieu/survey/envelope'
import { z } from 'zod'
import { deviceContext } from '../device-context.ts'
import { DeviceDatabase } from '../device/database.ts'
import { I18nProvider, speak } from '../i18n/i18n.tsx'
import '../css/phone.css'
import { routes } from '../router.tsx'
import { deviceWithoutServer } from './device-without-server.ts'

/** What the page around the frame hands over. */
const Handed = z.object({ opening: PreviewOpening, language: Language })

window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
  if (origin !== window.location.origin || source !== window.parent) return
  const handed = Handed.safeParse(data)
  if (handed.success) void show(handed.data)
})
window.parent.postMessage('preview', window.location.origin)

async function show({ opening: handed, language }: z.infer<typeof Handed>): Promise<void> {
  const opening = { ...handed, round: { ...handed.round, keys: await throwAwayKeys() } }
  const db = new DeviceDatabase(`phieu-preview-${language}`)
  await db.delete()
  const device = deviceWithoutServer(db, opening)
  const router = createMemoryRouter(routes, {
    initialEntries: [`/l/${opening.link}`],
    getContext: () => new RouterContextProvider(new Map([[deviceContext, device]])),
  })
  const root = document.querySelector('#root')
  if (!root) throw new Error('the page has no place for the app')

  createRoot(root).render(
    <I18nProvider kept={{ read: () => undefined, write: () => {} }} first={await speak(language)}>
      <RouterProvider router={router} />
    </I18nProvider>,
  )
}

/** Keys that nobody has the other half of: what is finished in a preview is never opened. */
async function throwAwayKeys(): Promise<RoundKeys> {
  const { publicKey } = await generateBallotKey((bytes) =>
    crypto.getRandomValues(new Uint8Array(bytes)),
  )
  return { round: publicKey, box: publicKey, boxBy: 'sheets', receipts: 'A'.repeat(43) }
}
