// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, expect, test } from 'vitest'
import { DoorProvider } from '../i18n/door.tsx'
import { I18nProvider } from '../i18n/i18n.tsx'
import { wordsOf } from '../testing/words.ts'
import { fetched } from './fetched.tsx'

afterEach(cleanup)

test('where a part of a page does not arrive, the page stays with what was typed', async () => {
  const Part = fetched(() => Promise.reject(new TypeError('Failed to fetch')))
  render(
    <DoorProvider words={wordsOf('vi')}>
      <I18nProvider words={wordsOf('vi')}>
        <input defaultValue="đang nhập" />
        <Suspense>
          <Part />
        </Suspense>
      </I18nProvider>
    </DoorProvider>,
  )

  expect(await screen.findByText('Không kết nối được máy chủ.')).toBeTruthy()
  expect(screen.getByDisplayValue('đang nhập')).toBeTruthy()
})
