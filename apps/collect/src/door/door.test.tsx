// @vitest-environment happy-dom
import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { createMemoryRouter, RouterContextProvider } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { expect, onTestFinished, test } from 'vitest'
import type { Door } from '@phieu/survey'
import { deviceContext } from '../device-context.ts'
import { I18nProvider, keepLanguage, speak } from '../i18n/i18n.tsx'
import { routes } from '../router.tsx'
import { openMemory } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { deviceOf } from '../testing/open-screen.tsx'
import { opening } from '../testing/samples.ts'
import { renderDoor, renderScreen } from './render.tsx'
import { DOOR_DATA } from './names.ts'
import { readDoor } from './read-door.ts'
import { WELCOME, welcomeOf } from './welcome-of.ts'

const page = '<html lang="vi"><title>Phiếu</title><!--screen--><p>…</p><!--/screen-->'

const doors: readonly (readonly [string, Door])[] = [
  ['a link', { language: 'vi', behind: { opening } }],
  ['a link in English', { language: 'en', behind: { opening } }],
  ['a link that nobody knows', { language: 'vi', behind: { shut: 'unknown-link' } }],
  ['a link of later', { language: 'vi', behind: { shut: 'not-begun', day: '2026-12-01' } }],
]

test.each(doors)('what the server renders of %s is what the app shows first', async (_, door) => {
  const office = openOffice({ opening })
  office.connection = 'none'
  const device = deviceOf(openMemory(), office)
  const html = await renderScreen(door, await speak(door.language))
  const root = document.createElement('div')
  root.innerHTML = html
  const served = root.innerHTML
  document.body.append(root)
  const surprises: unknown[] = []

  const router = createMemoryRouter(routes, {
    initialEntries: [`/l/${opening.link}`],
    hydrationData: { loaderData: { [WELCOME]: welcomeOf(door, device.newId()) } },
    getContext: () => new RouterContextProvider(new Map([[deviceContext, device]])),
  })
  let first = ''
  await act(async () => {
    const app = hydrateRoot(
      root,
      <I18nProvider kept={keepLanguage(() => localStorage)} first={await speak(door.language)}>
        <RouterProvider router={router} />
      </I18nProvider>,
      { onRecoverableError: (error) => surprises.push(error) },
    )
    first = root.innerHTML
    onTestFinished(() => {
      app.unmount()
      router.dispose()
      device.sync.close()
      root.remove()
    })
  })

  expect(surprises).toEqual([])
  expect(first).toBe(served)
  expect(root.innerHTML).toBe(served)
})

test('a page with a door has its screen, its language, its title, and the door as data', async () => {
  const named = { ...opening, unit: { ...opening.unit, name: '</script><b>' } }
  const whole = await renderDoor(page, { language: 'en', behind: { opening: named } })

  expect(whole).toContain('<html lang="en">')
  expect(whole).toContain('<title>Survey ballot · Phiếu</title>')
  expect(whole).toContain('&lt;/script&gt;&lt;b&gt;')
  const read = new DOMParser().parseFromString(whole, 'text/html')
  expect(read.querySelectorAll(`#${DOOR_DATA}`)).toHaveLength(1)
  expect(readDoor(read)).toEqual({ language: 'en', behind: { opening: named } })
})
