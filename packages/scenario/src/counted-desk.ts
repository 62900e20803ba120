/** A desk without a mouse, whose acts are counted, and whose pages are read for words of another language. */
import type { Locator, Page } from 'playwright-core'
import { chooseByKey, pasteByKey, pressByKey, tickByKey, typeByKey } from './by-keyboard.ts'
import { openEnglishReader } from './english.ts'

/** What one does there: a press, a tick, a field filled in or a file chosen is one act each. */
export interface CountedDesk {
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
  const hit = (found: Locator) => pressByKey(page, found)
  return {
    press: (role, name) => act(() => hit(one(page.getByRole(role, { name })))),
    open: (line) => act(() => hit(one(page.locator('summary', { hasText: line })))),
    tick: (name) => act(() => tickByKey(page, one(page.getByRole('checkbox', { name })))),
    fill: (label, text) => act(() => typeByKey(page, one(page.getByLabel(label)), text)),
    paste: (label, cells) => act(() => pasteByKey(page, one(page.getByLabel(label)), cells)),
    choose: (name, text) =>
      act(() => chooseByKey(page, page.locator('input[type=file]'), name, text)),
    save: (link) =>
      act(async () => {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          hit(one(page.getByRole('link', { name: link }))),
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
