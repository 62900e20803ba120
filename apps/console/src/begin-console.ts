/** Which part of the console an address opens. The office is fetched for whoever may be in it. */
import { endpoints } from '@phieu/office'
import { openAccessLink } from './account/sign-in/access-link.ts'
import { takeFragment } from './account/sign-in/take-fragment.ts'
import { signInPath, wayBack } from './account/sign-in/way-back.ts'
import type { Way } from './account/sign-in/way-in.tsx'
import type { Session } from './api/answers.ts'
import type { Api } from './api/api.ts'
import { troubleOf } from './api/problem.ts'
import type { OpenOffice } from './office.tsx'

/** What is on the screen: a page of the way in, or all of the office. */
export type Part = { readonly way: Way } | OpenOffice

const BASE = '/console'

/** Never fails: what could not be had is a page of the way in, too. */
export async function beginConsole(api: Api): Promise<Part> {
  const page = pageOf(location.pathname)
  switch (page) {
    case 'setup':
      return { way: { at: page, token: takeFragment() } }
    case 'join':
    case 'reset':
      return { way: { at: page, ...(await openAccessLink(api)) } }
    case 'sign-in':
      return askWho(api)
    default:
      // Who comes every day is asked for beside the office, which sends strangers away by itself.
      return wasIn() ? openOffice(api, api.ask(endpoints.getSession, {})) : askWho(api)
  }
}

/** Behind the way in: back to the page that asked for the sign-in, or to the first one. */
export function enterOffice(api: Api, session?: Session): Promise<Part> {
  if (isWayIn()) history.replaceState(null, '', BASE + wayBack(location.href))
  rememberIn(true)
  return openOffice(api, session)
}

/** Behind a new password: the sign-in, which says that it was set. The link has no way back: it is used up. */
export function afterReset(api: Api): Promise<Part> {
  history.replaceState(null, '', `${BASE}/sign-in?reset`)
  return askWho(api)
}

async function askWho(api: Api): Promise<Part> {
  try {
    const session = await api.ask(endpoints.getSession, {})
    if (session.user) return await enterOffice(api, session)

    rememberIn(false)
    const isReset = new URLSearchParams(location.search).has('reset')
    if (!isWayIn()) history.replaceState(null, '', BASE + signInPath(location))
    return { way: { at: 'sign-in', session, isReset } }
  } catch (thrown) {
    return { way: { at: 'nowhere', trouble: troubleOf(thrown) } }
  }
}

function pageOf(pathname: string): string {
  return pathname.slice(BASE.length + 1).replace(/\/$/, '')
}

function isWayIn(): boolean {
  return ['setup', 'join', 'reset', 'sign-in'].includes(pageOf(location.pathname))
}

/** @param session - where it was asked for already, or is being */
async function openOffice(api: Api, session?: Session | Promise<Session>): Promise<Part> {
  // That it fails is told where it is waited for.
  if (session instanceof Promise) session.catch(() => undefined)
  try {
    const { openPages } = await import('./office.tsx')
    return openPages(api, session)
  } catch {
    return { way: { at: 'nowhere', trouble: 'offline' } }
  }
}

/** Whether somebody was in the office on this computer; who it was stands in no place. */
const KEY = 'phieu.console.in'

function wasIn(): boolean {
  return localStorage.getItem(KEY) !== null
}

function rememberIn(isIn: boolean): void {
  if (isIn) localStorage.setItem(KEY, 'yes')
  else localStorage.removeItem(KEY)
}
