/**
 * How often somebody may fail to sign in. Whoever has signed in before in this browser is counted by
 * that browser alone; strangers by the account that they try and by the address that they come from.
 * So a guesser is slowed, from however many addresses, and locks out neither the person whose
 * password they guess nor the office behind whose address they sit.
 *
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { networkOf } from '../address-shares.ts'
import type { Failing, SignInStore } from '../store/people/sign-in-store.ts'
import type { Surroundings } from '../surroundings.ts'
import type { TooMany, Visit } from './better-auth-client.ts'

/** Failures that cost nothing: people mistype, and an office of a hundred shares one address. */
const FREE = { account: 10, browser: 10, address: 30 }

/** How long a browser is known after its last sign-in, in seconds (90 days). */
const KNOWN = 90 * 24 * 60 * 60

export interface Attempts {
  /**
   * Looks at a password, unless it has to wait. What comes at once can't pass by each other, so it counts as a failure
   * until it is known to be none: who is sent away unheard, or whom the server fails, has guessed nothing.
   *
   * @param look - is told whether the browser has signed in to this account before
   */
  attempt: (
    email: string,
    visit: Visit,
    look: (isKnown: boolean) => Promise<Response>,
  ) => Promise<TooMany | Response>
  /** The cookie by which this browser is known to belong to the account from now on. */
  knownCookie: (email: string) => string
  /**
   * Looks at a code of an account's second factor, which is used up where it is right.
   *
   * @returns `undefined` where it is used up already
   */
  useCode: (
    account: string,
    code: string,
    look: () => Promise<Response>,
  ) => Promise<Response | undefined>
}

export interface AttemptsConfig extends Pick<Surroundings, 'now' | 'randomBytes'> {
  store: SignInStore
  secret: string
  publicUrl: string
}

export function openAttempts(config: AttemptsConfig): Attempts {
  const { store, secret, publicUrl, now, randomBytes } = config
  const isSecure = publicUrl.startsWith('https:')
  const name = `${isSecure ? '__Secure-' : ''}phieu.known`
  const digest = (...parts: string[]) =>
    createHmac('sha256', secret)
      .update(`phieu attempts 1\n${parts.join('\n')}`)
      .digest('base64url')

  /** The id of this browser, where it has signed in to this account before. */
  function browserOf(email: string, cookies: string | undefined): string | undefined {
    const all = cookies?.split('; ').map((cookie) => cookie.split('=')) ?? []
    const own = all.find(([each]) => each === name)?.[1]
    const [id = '', seal = ''] = own?.split('.') ?? []
    return isSame(seal, digest('known', id, accountOf(email))) ? id : undefined
  }

  function failingOf(email: string, browser: string | undefined, { peer }: Visit): Failing[] {
    if (browser !== undefined) {
      return [{ subject: digest('browser', browser), free: FREE.browser }]
    }
    return [
      { subject: digest('account', accountOf(email)), free: FREE.account },
      { subject: digest('address', networkOf(peer)), free: FREE.address },
    ]
  }

  return {
    async attempt(email, visit, look) {
      const browser = browserOf(email, visit.cookies)
      const failing = failingOf(email, browser, visit)
      const { wait } = await store.beginAttempt(failing, now())
      if (wait > 0) return { retryAfter: Math.ceil(wait / 1000) }
      let isWrong = false
      try {
        const answer = await look(browser !== undefined)
        isWrong = isRefused(answer)
        return answer
      } finally {
        if (!isWrong) await store.forgiveAttempt(failing.map(({ subject }) => subject))
      }
    },
    knownCookie(email) {
      const id = Buffer.from(randomBytes(12)).toString('base64url')
      const value = `${id}.${digest('known', id, accountOf(email))}`
      const rest = `Max-Age=${KNOWN}; Path=/api; HttpOnly; SameSite=Strict`
      return `${name}=${value}; ${rest}${isSecure ? '; Secure' : ''}`
    },
    async useCode(account, code, look) {
      const hash = digest('code', account, code)
      if (!(await store.useCode(account, hash, now()))) return undefined
      let isRight = false
      try {
        const answer = await look()
        isRight = answer.ok
        return answer
      } finally {
        if (!isRight) await store.releaseCode(account, hash)
      }
    },
  }
}

/** What was typed was wrong: the library answers so, and otherwise where it could not look. */
export function isRefused({ status }: Response): boolean {
  return status === 400 || status === 401
}

/** As the library compares addresses. */
function accountOf(email: string): string {
  return email.trim().toLowerCase()
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
