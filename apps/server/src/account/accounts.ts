import type { SecondFactorRequest, SignInRequest } from '@phieu/office'
import type { Database } from '../database/database.ts'
import { openSecrets } from '../database/secrets.ts'
import { openAccessLinks, type AccessLinks } from '../people/access-links.ts'
import type { AccessLinkStore, PeopleStore } from '../store/people/people-store.ts'
import type { SignInStore } from '../store/people/sign-in-store.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Visit } from './better-auth-client.ts'
import { openAttempts } from './attempts.ts'
import type { Auth, PasswordHashing } from './auth.ts'
import { createAdmin, type NewAdmin } from './first-admin.ts'
import { readLibraryUser } from './better-auth-user.ts'
import { openOwnAccount, type OwnAccount } from './own-account.ts'
import { makeSetupToken, spendSetupToken } from './setup-token.ts'
import {
  openSignInLines,
  proveSecondFactor,
  signIn,
  type ProofOutcome,
  type SignedInUser,
  type SignInOutcome,
} from './sign-in.ts'

/**
 * `used`: there is an admin already. `unknown`: not the token of the last set-up link that was
 * printed. `expired`: its time is over.
 */
export type SetupOutcome = 'done' | 'used' | 'unknown' | 'expired'

/** The office's accounts: who may come in, and how the first one does. */
export interface Accounts {
  /** There is no admin yet. */
  needsSetup(): Promise<boolean>
  /** The token of the set-up link, the same on every server for three days; `undefined` once there is an admin. */
  makeSetupToken(): Promise<string | undefined>
  /** Makes the first admin: of any number who bring the token at once, one. */
  setUp(token: string, admin: NewAdmin): Promise<SetupOutcome>
  signIn(credentials: SignInRequest, visit: Visit): Promise<SignInOutcome>
  /** The second half of a sign-in that asks for a code. */
  proveSecondFactor(proof: SecondFactorRequest, visit: Visit): Promise<ProofOutcome>
  /** @returns the cookies that end the session */
  signOut(headers: Headers): Promise<readonly string[]>
  /** Who asks, by the cookies of the request; `undefined` for a stranger. */
  findUser(headers: Headers): Promise<SignedInUser | undefined>
  /** What people do with their own account. */
  own: OwnAccount
  /** How others come in after the first admin. */
  links: AccessLinks
}

/** What accounts need of the world. */
export interface AccountsConfig extends Surroundings {
  /** Whose tables stand, for the library of accounts; they close with it. */
  database: Database
  store: PeopleStore & AccessLinkStore & SignInStore
  /**
   * Signs cookies and encrypts the secrets of second factors; strong and lasting. Not from the database:
   * whoever finds that, or a backup of it, forges no cookie and computes no code.
   */
  secret: string
  /** Where people reach this server, without a slash at the end. */
  publicUrl: string
  /**
   * How passwords are kept: by the library's scrypt (32 MiB, a tenth of a second each) where nothing is
   * said. No setting leads here: a server never says anything, only offices of tests do.
   */
  passwords?: PasswordHashing
}

/** What the secret of the accounts is derived for (see `MasterKey`). */
export const ACCOUNTS_PURPOSE = 'phieu accounts 1'

/** Opens the accounts. */
export function openAccounts(config: AccountsConfig): Accounts {
  const { store, now } = config
  const secrets = openSecrets(config.database)
  const randomText = (bytes: number) => Buffer.from(config.randomBytes(bytes)).toString('base64url')
  let opened: Promise<Auth> | undefined
  const library = () =>
    (opened ??= import('./auth.ts').then(({ createAuth }) => createAuth(config)))
  const attempts = openAttempts(config)
  const lines = openSignInLines()
  const needsSetup = async () => (await store.listPeople()).every(({ role }) => role !== 'admin')
  // By whoever has a code that opens something, as often as they ask.
  const hash = async (password: string) => {
    const { password: passwords } = await (await library()).$context
    return lines.known(() => passwords.hash(password))
  }

  return {
    needsSetup,

    async makeSetupToken() {
      if (!(await needsSetup())) return undefined

      return makeSetupToken(secrets, config.secret, randomText(18), now())
    },

    async setUp(token, admin) {
      if (!(await needsSetup())) return 'used'

      const outcome = await spendSetupToken(secrets, config.secret, token, now(), async () =>
        createAdmin(await library(), admin, now()),
      )
      return outcome === 'spent' ? 'done' : outcome
    },

    async signIn(credentials, visit) {
      return signIn({ auth: await library(), attempts, lines }, credentials, visit)
    },
    async proveSecondFactor(proof, visit) {
      return proveSecondFactor({ auth: await library(), attempts }, proof, visit)
    },

    async signOut(headers) {
      const auth = await library()
      const answer = await auth.api.signOut({ headers, returnHeaders: true })
      return answer.headers.getSetCookie()
    },

    async findUser(headers) {
      if (!headers.has('cookie')) return undefined
      const auth = await library()
      const answer = await auth.api.getSession({ headers, returnHeaders: true })
      const user = readLibraryUser(answer.response?.user)
      if (user === undefined || user === 'disabled') return undefined
      return { user, cookies: answer.headers.getSetCookie() }
    },

    own: openOwnAccount(library, attempts),
    links: openAccessLinks({ store, hash, now, randomText }),
  }
}
