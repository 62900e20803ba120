// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { Suspense, type ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { DoorProvider } from '../i18n/door.tsx'
import { I18nProvider } from '../i18n/i18n.tsx'
import { wordsOf } from '../testing/words.ts'
import { fetched } from './fetched.tsx'

afterEach(cleanup)

test('where a part of a page does not arrive, the page stays with what was typed', async () => {
  const Part = fetched(() => Promise.reject(new TypeError('Failed to fetch')))
  render(pageWith(<Part />))

  expect(await screen.findByText('Không kết nối được máy chủ.')).toBeTruthy()
  expect(screen.getByDisplayValue('đang nhập')).toBeTruthy()
})

test('what did not arrive is fetched again when it is opened again', async () => {
  let isOnline = false
  const Part = fetched(() =>
    isOnline ? Promise.resolve(() => 'ở đây') : Promise.reject(new TypeError('Failed to fetch')),
  )
  const { rerender } = render(pageWith(<Part />))
  await screen.findByText('Không kết nối được máy chủ.')

  isOnline = true
  rerender(pageWith(undefined))
  rerender(pageWith(<Part />))

  expect(await screen.findByText('ở đây')).toBeTruthy()
})

function pageWith(part: ReactNode) {
  return (
    <DoorProvider words={wordsOf('vi')}>
      <I18nProvider words={wordsOf('vi')}>
        <input defaultValue="đang nhập" />
        <Suspense>{part}</Suspense>
      </I18nProvider>
    </DoorProvider>
  )
}
