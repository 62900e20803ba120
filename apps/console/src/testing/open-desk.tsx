/** The console as it is, with an office at the other end that a test has told what to answer. */
import { cleanup, configure, render } from '@testing-library/react'
import { createMemoryRouter, RouterContextProvider } from 'react-router'
import { onTestFinished, vi } from 'vitest'
import type { Role } from '../api/answers.ts'
import { openApi } from '../api/api.ts'
import { officeContext, openOffice } from '../api/office.ts'
import { App } from '../app.tsx'
import { beginConsole } from '../begin-console.ts'
import { Console } from '../console.tsx'
import { Pages } from '../office.tsx'
import { routes } from '../router.tsx'
import { fillIn } from '../older-browsers.ts'
import { openFakeOffice, type Answers } from './fake-office.ts'
import { officeAnswers } from './office-answers.ts'
import { takeNewerBuiltIns } from './older-browser.ts'
import { textOf } from './page.ts'
import { wordsOf } from './words.ts'

// Generous, for a machine that is busy with other things.
configure({
  asyncUtilTimeout: 20_000,
  // The whole page in a message hides what was looked for.
  getElementError: (message, container) =>
    new Error(`${message}\n\n${container instanceof HTMLElement ? textOf(container) : ''}`),
})

/** What a page is opened with. */
interface Has {
  /** The address in the console: `/people?q=an`. */
  readonly at: string
  readonly language?: 'vi' | 'en'
  /**
   * By method and path: `'GET /api/people'`; the session and the list of rounds have theirs already.
   * Whatever is asked of the server and has no answer here fails the test, by its name; so does what
   * the endpoint’s declaration does not allow.
   */
  readonly answers?: Answers
}

/**
 * Opens a page of the office, as somebody who is signed in.
 *
 * @param has.role - what they may do; an admin where it is left out
 */
export function openDesk(has: Has & { role?: Role }) {
  const { asked, words } = openBrowser(has, has.role ?? 'admin')
  const office = openOffice(openApi())
  const router = createMemoryRouter(routes, {
    initialEntries: [has.at],
    getContext: () => new RouterContextProvider(new Map([[officeContext, office]])),
  })
  render(
    <App words={words}>
      <Pages office={office} router={router} />
    </App>,
  )

  onTestFinished(() => {
    cleanup()
    router.dispose()
    office.queries.clear()
  })
  return {
    router,
    /** Where the console is now: path and query. */
    address: () => `${router.state.location.pathname}${router.state.location.search}`,
    asked,
    sent: () => sentOf(asked),
  }
}

/** Opens the console as a browser does, for a stranger: the address is the window’s. */
export function openConsole(has: Has) {
  const { asked, words } = openBrowser(has, null)
  window.history.replaceState(null, '', `/console${has.at}`)
  const api = openApi()
  render(
    <App words={words}>
      <Console api={api} begin={beginConsole(api)} />
    </App>,
  )

  onTestFinished(() => {
    cleanup()
    window.history.replaceState(null, '', '/')
  })
  return {
    address: () => `${window.location.pathname}${window.location.search}`.replace('/console', ''),
    asked,
    sent: () => sentOf(asked),
  }
}

/** A browser of an office, and the server that it reaches. */
function openBrowser({ language = 'vi', answers }: Has, role: Role | null) {
  // Every screen is walked as the oldest office computer has it.
  const giveBack = takeNewerBuiltIns()
  fillIn()
  localStorage.setItem('phieu.console.language', language)
  const fake = openFakeOffice({ ...officeAnswers(role), ...answers })
  vi.stubGlobal('fetch', fake.fetch)
  // The fields that grow wait for fonts, which happy-dom has none of.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

  onTestFinished(() => {
    giveBack()
    vi.unstubAllGlobals()
    localStorage.clear()
    fake.verify()
  })
  return { asked: fake.asked, words: wordsOf(language) }
}

/** What was sent to be done, in its order; questions are left out. */
function sentOf(asked: ReturnType<typeof openFakeOffice>['asked']) {
  return asked.filter(({ ask }) => !ask.startsWith('GET '))
}
