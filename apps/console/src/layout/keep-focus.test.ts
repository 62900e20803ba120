// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { keepFocus } from './keep-focus.ts'

let end = () => {}
afterEach(() => end())

test('whoever deletes the row they stand on is led to its table, and not to the top of the page', async () => {
  const { page, find } = openPage(
    '<section><table><tbody><tr id="row"><td><button>Xóa</button></td></tr></tbody></table></section>',
  )
  find('button').focus()

  find('#row').remove()
  await expect.poll(() => document.activeElement?.tagName).toBe('TABLE')
  expect(page.contains(document.activeElement)).toBe(true)
})

test('where nothing around it is left, the page itself has the focus', async () => {
  const { page, find } = openPage('<div><button>Gửi</button></div>')
  find('button').focus()

  page.innerHTML = '<p>Đã gửi.</p>'
  await expect.poll(() => document.activeElement).toBe(page)
})

test('what leaves elsewhere, or after the focus went on, takes nothing with it', async () => {
  const { find } = openPage('<p id="note">Một dòng</p><ul><li><button>A</button></li></ul><input>')
  find('button').focus()
  find('#note').remove()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(document.activeElement).toBe(find('button'))

  find('input').focus()
  find('li').remove()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(document.activeElement).toBe(find('input'))
})

function openPage(inside: string) {
  document.body.innerHTML = `<main tabindex="-1">${inside}</main>`
  const page = document.querySelector('main')!
  end = keepFocus(page)
  return { page, find: (selector: string) => page.querySelector<HTMLElement>(selector)! }
}
