/** A desk whose acts are counted, and whose pages are read for words of another language. */
import type { Locator, Page } from 'playwright-core'
import { pressByKey, tickByKey, typeByKey } from './by-keyboard.ts'
import { choose } from './desk.ts'
import { openEnglishReader } from './english.ts'

/** What one does there: a press, a tick, a field filled in or a file chosen is one act each. */
export interface CountedDesk {
  /** From now on all is done with the keyboard alone, but for files and what is pasted. */
  leaveMouse: () => void
  takeMouse: () => void
  press: (role: 'link' | 'button', name: string | RegExp) => Promise<void>
  /** Opens what is behind a line. */
  open: (line: string) => Promise<void>
  tick: (name: string | RegExp) => Promise<void>
  fill: (label: string, text: string) => Promise<void>
  /** Pastes cells of a spreadsheet into a field of a table. */
  paste: (label: RegExp, cells: string) => Promise<void>
  choose: (name: string, text: string) => Promise<void>
  /** Presses what saves a file; resolves with its path. */
  save: (link: string) => Promise<string>
  acts: () => number
  /** English words and sentences that stood on the pages of these acts, each once. */
  english: () => Promise<string[]>
}

/** @param page - of a desk in Vietnamese */
export function countActs(page: Page): CountedDesk {
  let acts = 0
  const english = new Set<string>()
  const findEnglish = openEnglishReader()
  // Before an act: that is what whoever does it has read.
  const read = async () => {
    for (const found of findEnglish(await textOf(page))) english.add(found)
  }
  const act = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    acts += 1
    await read()
    return work()
  }
  const one = (found: Locator) => found.filter({ visible: true }).first()
  let byKeyboard = false
  const hit = (found: Locator) => (byKeyboard ? pressByKey(page, found) : found.click())
  return {
    leaveMouse: () => {
      byKeyboard = true
    },
    takeMouse: () => {
      byKeyboard = false
    },
    press: (role, name) => act(() => hit(one(page.getByRole(role, { name })))),
    open: (line) => act(() => hit(one(page.locator('summary', { hasText: line })))),
    tick: (name) =>
      act(() => {
        const box = one(page.getByRole('checkbox', { name }))
        return byKeyboard ? tickByKey(page, box) : box.check()
      }),
    fill: (label, text) =>
      act(() => {
        const field = one(page.getByLabel(label))
        return byKeyboard ? typeByKey(page, field, text) : field.fill(text)
      }),
    paste: (label, cells) =>
      act(() =>
        one(page.getByLabel(label)).evaluate((field, text) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/plain', text)
          const paste = { clipboardData, bubbles: true, cancelable: true }
          field.dispatchEvent(new ClipboardEvent('paste', paste))
        }, cells),
      ),
    choose: (name, text) => act(() => choose(page, name, text)),
    save: (link) =>
      act(async () => {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          one(page.getByRole('link', { name: link })).click(),
        ])
        return file.path()
      }),
    acts: () => acts,
    english: async () => {
      await read()
      return [...english]
    },
  }
}

/** All that is read on a page or read out of it, a line each. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const names = ['aria-label', 'title', 'placeholder', 'alt']
    const said = [...document.body.querySelectorAll('*')].flatMap((element) =>
      names.flatMap((name) => element.getAttribute(name) ?? []),
    )
    return [document.title, document.body.innerText, ...said].join('\n')
  })
}
