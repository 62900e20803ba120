// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { foldOnEscape } from './close-details.ts'

test('Escape in a form folds it and goes back to its line; what is around it stays open, and so does what was closed before', () => {
  document.body.innerHTML = `<main>
    <details open id="outer"><summary>Ngoài</summary>
      <details open id="inner"><summary>Trong</summary><form><input></form></details>
    </details>
    <button>Khác</button>
  </main>`
  const end = foldOnEscape(document.querySelector('main')!)
  const isOpen = (id: string) => document.querySelector<HTMLDetailsElement>(`#${id}`)!.open
  const press = (selector: string, key: string, isComposing = false) =>
    document
      .querySelector(selector)!
      .dispatchEvent(new KeyboardEvent('keydown', { key, isComposing, bubbles: true }))

  press('input', 'a')
  press('input', 'Escape', true)
  press('button', 'Escape')
  expect(isOpen('inner')).toBe(true)
  press('input', 'Escape')
  expect([isOpen('inner'), isOpen('outer')]).toEqual([false, true])
  expect(document.activeElement?.textContent).toBe('Trong')

  end()
  press('summary', 'Escape')
  expect(isOpen('outer')).toBe(true)
})
