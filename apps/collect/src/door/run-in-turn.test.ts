// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runInTurn } from './run-in-turn.ts'

let page: Document
let ran: HTMLScriptElement[]
beforeEach(() => {
  ran = []
  page = document.implementation.createHTMLDocument()
  page.head.innerHTML = ['libraries', 'survey', 'app']
    .map((name) => `<link rel="modulepreload" href="https://phieu.example/${name}.js">`)
    .join('')
  // Nothing is there to be run.
  vi.spyOn(page.head, 'append').mockImplementation((...scripts) => {
    ran.push(...scripts.filter((each) => each instanceof HTMLScriptElement))
  })
})
afterEach(() => vi.restoreAllMocks())

test('scripts that were fetched ahead run one after the other, the app last', async () => {
  supportsModulepreload(true)

  runInTurn(page)
  expect(scripts()).toEqual(['module libraries.js'])
  finishLast()
  expect(scripts()).toEqual(['module libraries.js'])
  await vi.waitFor(() => expect(scripts()).toEqual(['module libraries.js', 'module survey.js']))
  finishLast()
  await vi.waitFor(() =>
    expect(scripts()).toEqual(['module libraries.js', 'module survey.js', 'module app.js']),
  )
  finishLast()
})

test('a browser that fetches none ahead asks for all of them at once', () => {
  supportsModulepreload(false)

  runInTurn(page)
  expect(scripts()).toEqual(['module libraries.js', 'module survey.js', 'module app.js'])
})

function supportsModulepreload(supports: boolean): void {
  const words: DOMTokenList = Object.getPrototypeOf(page.createElement('link').relList)
  vi.spyOn(words, 'supports').mockReturnValue(supports)
}

function scripts(): string[] {
  return ran.map(({ type, src }) => `${type} ${src.slice(src.lastIndexOf('/') + 1)}`)
}

/** As the browser tells when a script has run. */
function finishLast(): void {
  ran.at(-1)?.dispatchEvent(new Event('load'))
}
