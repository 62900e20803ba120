/** Links by which people come in: to a new account, or to a new password. */
import {
  ACCESS_LIFETIME,
  type AccessLink,
  type AccessSight,
  type InviteRequest,
  type Opening,
  scopeFor,
} from '@phieu/office'
import { sha256 } from '@phieu/survey'
import type {
  AccessLinkStore,
  InviteOutcome,
  PeopleStore,
  UseOutcome,
} from '../store/people/people-store.ts'

/** A link that was just made: the code stands here and in the link, and nowhere else. */
export interface FreshLink {
  link: AccessLink
  code: string
}

export interface AccessLinks {
  /** `no-scope`: a role that needs a unit or an interviewer came without. */
  invite(
    invited: InviteRequest,
    madeBy: string,
  ): Promise<FreshLink | Exclude<InviteOutcome, 'invited-now'> | 'no-scope'>
  /** A new code for an invitation, in the place of the old one, and the whole time again. */
  renew(id: string): Promise<FreshLink | undefined>
  withdraw(id: string): Promise<boolean>
  /** Takes the password back and makes a link to a new one. */
  reset(user: string, madeBy: string): Promise<FreshLink | undefined>
  look(code: string): Promise<AccessSight | 'unknown' | 'expired'>
  join(code: string, account: { name: string; password: string }): Promise<UseOutcome>
  setPassword(code: string, password: string): Promise<UseOutcome>
}

/** What the links need of the world. */
export interface AccessLinkConfig {
  store: AccessLinkStore & PeopleStore
  hash: (password: string) => Promise<string>
  now: () => Date
  /** Strong chance as text, of so many bytes. */
  randomText: (bytes: number) => string
}

export function openAccessLinks(config: AccessLinkConfig): AccessLinks {
  const { store, hash, now, randomText } = config
  const makeLink = (opens: Opening, madeBy: string): FreshLink => {
    const times = { madeAt: now().toISOString(), expiresAt: endOfLink() }
    return { link: { id: randomText(12), opens, madeBy, ...times }, code: randomText(24) }
  }
  /** Why a code opens nothing. */
  const findClosed = async (codeHash: string) => {
    const link = await store.findAccessLink(codeHash)
    if (!link) return 'unknown'
    return link.expiresAt <= now().toISOString() ? 'expired' : undefined
  }
  const endOfLink = () => new Date(now().getTime() + ACCESS_LIFETIME).toISOString()

  return {
    async invite({ name, email, role, scope: wanted }, madeBy) {
      const scope = scopeFor(role, wanted)
      if (!scope) return 'no-scope'
      const opens = { kind: 'account', name, email: email.toLowerCase(), role, scope } as const
      const fresh = makeLink(opens, madeBy)
      const outcome = await store.addInvitation(fresh.link, await sha256(fresh.code))
      return outcome === 'invited-now' ? fresh : outcome
    },

    async renew(id) {
      const link = (await store.listAccessLinks()).find((each) => each.id === id)
      if (link?.opens.kind !== 'account') return undefined
      const code = randomText(24)
      const expiresAt = endOfLink()
      const renewed = await store.renewAccessLink(id, await sha256(code), expiresAt)
      return renewed ? { link: { ...link, expiresAt }, code } : undefined
    },

    withdraw: (id) => store.withdrawInvitation(id),

    async reset(user, madeBy) {
      const fresh = makeLink({ kind: 'password', user }, madeBy)
      const outcome = await store.addReset(fresh.link, await sha256(fresh.code))
      return outcome === 'added' ? fresh : undefined
    },

    async look(code) {
      const link = await store.findAccessLink(await sha256(code))
      if (!link) return 'unknown'
      if (link.expiresAt <= now().toISOString()) return 'expired'
      if (link.opens.kind === 'account') return link.opens

      const person = await store.findPerson(link.opens.user)
      return person ? { kind: 'password', ...person } : 'unknown'
    },

    // Hashing takes its time: outside of the transaction, and only for a code that opens something.
    async join(code, { name, password }) {
      const codeHash = await sha256(code)
      const closed = await findClosed(codeHash)
      if (closed) return closed
      const account = { id: randomText(16), name, passwordHash: await hash(password) }
      return store.join(codeHash, account, now().toISOString())
    },

    async setPassword(code, password) {
      const codeHash = await sha256(code)
      const closed = await findClosed(codeHash)
      if (closed) return closed
      return store.setPassword(codeHash, await hash(password), now().toISOString())
    },
  }
}
