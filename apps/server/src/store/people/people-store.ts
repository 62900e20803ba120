/** What the store promises for the office's accounts, beside what better-auth keeps in their tables. */
import type { AccessLink, Role, Scope } from '@phieu/office'

/** Someone with an account, as the list of people shows it. Moments are ISO 8601, UTC. */
export interface Person {
  id: string
  name: string
  email: string
  /** As it stands: a newer program may know roles that this one doesn't. */
  role: string
  scope: Scope
  secondFactor: boolean
  madeAt: string
  /** Since then nobody may use the account. */
  disabledAt: string | undefined
  lastSignInAt: string | undefined
}

export interface PersonChange {
  name?: string
  role?: Role
  scope?: Scope
  /** `null` makes a disabled account usable again. */
  disabledAt?: string | null
}

/** `last-admin`: nobody would be left who may invite others. Nothing was changed then. */
export type ChangeOutcome = 'changed' | 'unknown' | 'last-admin'

export interface PeopleStore {
  /** By name as it is written; whoever shows them orders them by the alphabet of a language. */
  listPeople(): Promise<Person[]>
  findPerson(id: string): Promise<Person | undefined>
  findPersonByEmail(email: string): Promise<Person | undefined>
  /** Changes an account; one that is disabled loses its sessions. */
  changePerson(id: string, change: PersonChange): Promise<ChangeOutcome>
  noteSignIn(id: string, at: string): Promise<void>
  /** @returns how many there were */
  endSessions(user: string): Promise<number>
  /** Whoever asked in any round, by name: what the scope of an account can name. */
  listEveryInterviewer(): Promise<{ id: string; name: string }[]>
  /** Takes the second factor away and ends the sessions; `false`: there was none. */
  removeSecondFactor(user: string): Promise<boolean>
}

/** `taken`: somebody has an account with this address. `invited`: a link for it stands already. */
export type InviteOutcome = 'invited-now' | 'taken' | 'invited'

/** What became of a link that somebody used. `unknown`: no such code, used already or withdrawn. */
export type UseOutcome = { user: string } | 'unknown' | 'expired' | 'taken'

export interface AccessLinkStore {
  /** Links that nobody has used yet, also those whose time is over. */
  listAccessLinks(): Promise<AccessLink[]>
  findAccessLink(codeHash: string): Promise<AccessLink | undefined>
  /** Keeps a link to a new account. */
  addInvitation(link: AccessLink, codeHash: string): Promise<InviteOutcome>
  /** A new code for a link, in the place of the old one; `false`: there is no such link. */
  renewAccessLink(id: string, codeHash: string, expiresAt: string): Promise<boolean>
  /** Withdraws an invitation. */
  withdrawInvitation(id: string): Promise<boolean>
  /**
   * Keeps a link to a new password, in the place of earlier ones. From now on the old password
   * opens nothing and the sessions are over.
   */
  addReset(link: AccessLink, codeHash: string): Promise<'added' | 'unknown'>
  /** Makes the account that a link opens: of any number who use the link at once, one does. */
  join(
    codeHash: string,
    account: { id: string; name: string; passwordHash: string },
    now: string,
  ): Promise<UseOutcome>
  /** Sets the password that a link opens, and ends the sessions of its account. */
  setPassword(codeHash: string, passwordHash: string, now: string): Promise<UseOutcome>
}
