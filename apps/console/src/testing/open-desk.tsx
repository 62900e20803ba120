/** The console as it is, with an office at the other end that a test has told what to answer. */
import { cleanup, configure, render } from '@testing-library/react'
import { createMemoryRouter, RouterContextProvider } from 'react-router'
import { onTestFinished, vi } from 'vitest'
import type { Role } from '../api/answers.ts'
import { officeContext, openOffice } from '../api/office.ts'
import { App } from '../app.tsx'
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

/**
 * Opens the console at an address, as somebody who is signed in. Whatever is asked of the server
 * and has no answer here fails the test, by its name; so does
 * what the endpoint’s declaration does not allow.
 *
 * @param at - the address in the console: `/people?q=an`
 * @param role - what whoever is signed in may do; an admin where it is left out, a stranger for `null`
 * @param answers - by method and path: `'GET /api/people'`; the session and the list of rounds have
 *   theirs already
 */
export function openDesk(has: {
  at: string
  role?: Role | null
  language?: 'vi' | 'en'
  answers?: Answers
}) {
  // Every screen is walked as the oldest office computer has it.
  const giveBack = takeNewerBuiltIns()
  fillIn()
  localStorage.setItem('phieu.console.language', has.language ?? 'vi')
  const fake = openFakeOffice({ ...officeAnswers(has.role), ...has.answers })
  vi.stubGlobal('fetch', fake.fetch)
  // The fields that grow wait for fonts, which happy-dom has none of.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

  const office = openOffice()
  const router = createMemoryRouter(routes, {
    initialEntries: [has.at],
    getContext: () => new RouterContextProvider(new Map([[officeContext, office]])),
  })
  render(<App office={office} words={wordsOf(has.language ?? 'vi')} router={router} />)

  onTestFinished(() => {
    giveBack()
    cleanup()
    router.dispose()
    office.queries.clear()
    vi.unstubAllGlobals()
    localStorage.clear()
    fake.verify()
  })
  return {
    router,
    /** Where the console is now: path and query. */
    address: () => `${router.state.location.pathname}${router.state.location.search}`,
    asked: fake.asked,
    /** What was sent to be done, in its order; questions are left out. */
    sent: () => fake.asked.filter(({ ask }) => !ask.startsWith('GET ')),
  }
}
