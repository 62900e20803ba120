/** What people do on their way in and out: logged by hand, because no account stands behind the request yet. */
import type { AccountAction, Actor, OfficeUser, Subject } from '@phieu/office'
import type { Store } from '../store/store.ts'

interface Needed {
  store: Pick<Store, 'appendLog' | 'noteSignIn'>
  now: () => Date
}

/** Adds a deed to the log. */
export async function logDeed(
  { store, now }: Needed,
  who: Actor,
  action: AccountAction,
  subject: Subject = {},
): Promise<void> {
  await store.appendLog({ at: now().toISOString(), who, action, round: null, subject })
}

/** An account as it stands in the log. */
export function actorOf({ id, name, role }: Actor): Actor {
  return { id, name, role }
}

/** Whoever asks without an account; `device` where only phones ask. */
export function actorWithout(role: 'stranger' | 'device' | 'system'): Actor {
  return { id: '', name: '', role }
}

/** A sign-in that succeeded: in the log, and in the list of people as their last one. */
export async function logSignIn(services: Needed, user: OfficeUser): Promise<void> {
  await logDeed(services, actorOf(user), 'session.begun')
  await services.store.noteSignIn(user.id, services.now().toISOString())
}

/**
 * A sign-in that failed. An account is named by its name; an address that has none is not written
 * down: it may be a password that slipped into the wrong field.
 */
export async function logFailedSignIn(
  services: Needed,
  person: { id: string; name: string } | undefined,
  why: 'wrong-password' | 'wrong-code' | 'disabled',
): Promise<void> {
  const subject = person ? { account: person.id, name: person.name, why } : { why }
  await logDeed(services, actorWithout('stranger'), 'sign-in.failed', subject)
}
