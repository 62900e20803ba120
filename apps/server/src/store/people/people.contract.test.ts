import type { AccessLink, Role } from '@phieu/office'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

const now = '2026-11-22T08:00:00.000Z'
const later = '2026-11-29T08:00:00.000Z'

describe.each(testDatabases())('people on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  const invitation = (email: string, role: Role = 'admin'): AccessLink => ({
    id: randomUUID(),
    opens: { kind: 'account', name: 'Bùi Văn Bình', email, role, scope: {} },
    madeBy: 'u-0',
    madeAt: now,
    expiresAt: later,
  })
  const reset = (user: string): AccessLink => ({
    ...invitation(''),
    opens: { kind: 'password', user },
  })
  const account = (id: string) => ({ id, name: 'Bình', passwordHash: `hash of ${id}` })

  async function letIn(id: string, role: Role = 'admin'): Promise<void> {
    await store.addInvitation(invitation(`${id}@example.vn`, role), id)
    await store.join(id, account(id), now)
  }

  test('somebody invited becomes one person, however many use the link at once', async () => {
    const link = invitation('binh@example.vn', 'council')
    expect(await store.addInvitation(link, 'code')).toBe('invited-now')
    expect(await store.listAccessLinks()).toEqual([link])

    const outcomes = await Promise.all(
      ['a', 'b', 'c'].map((id) => store.join('code', account(id), now)),
    )

    expect(outcomes.filter((outcome) => outcome === 'unknown')).toHaveLength(2)
    const [person, ...others] = await store.listPeople()
    expect(others).toEqual([])
    expect(person).toMatchObject({
      name: 'Bình',
      email: 'binh@example.vn',
      role: 'council',
      scope: {},
      secondFactor: false,
      madeAt: now,
      disabledAt: undefined,
      lastSignInAt: undefined,
    })
    expect(await store.findPersonByEmail('BINH@example.vn')).toEqual(person)
    expect(await store.listAccessLinks()).toEqual([])
  })

  test('an address is invited once, and not at all when it has an account', async () => {
    await letIn('binh')

    expect(await store.addInvitation(invitation('binh@example.vn'), 'x')).toBe('taken')
    expect(await store.addInvitation(invitation('ha@example.vn'), 'y')).toBe('invited-now')
    expect(await store.addInvitation(invitation('ha@example.vn'), 'z')).toBe('invited')
  })

  test('a link whose time is over opens nothing, and stays to be renewed', async () => {
    const link = invitation('binh@example.vn')
    await store.addInvitation(link, 'old')

    expect(await store.join('old', account('a'), later)).toBe('expired')
    expect(await store.renewAccessLink(link.id, 'new', '2026-12-06T08:00:00.000Z')).toBe(true)

    expect(await store.join('old', account('a'), later)).toBe('unknown')
    expect(await store.join('new', account('a'), later)).toEqual({ user: 'a' })
    expect(await store.renewAccessLink(link.id, 'again', later)).toBe(false)
  })

  test('a withdrawn invitation is gone', async () => {
    const link = invitation('binh@example.vn')
    await store.addInvitation(link, 'code')

    expect(await store.withdrawInvitation(link.id)).toBe(true)
    expect(await store.withdrawInvitation(link.id)).toBe(false)
    expect(await store.join('code', account('a'), now)).toBe('unknown')
  })

  test('the newest reset counts, once, and no invitation does in its place', async () => {
    await letIn('binh')
    await store.addInvitation(invitation('ha@example.vn'), 'invitation')
    expect(await store.addReset(reset('nobody'), 'x')).toBe('unknown')
    expect(await store.addReset(reset('binh'), 'first')).toBe('added')
    expect(await store.addReset(reset('binh'), 'second')).toBe('added')

    expect(await store.setPassword('first', 'hash', now)).toBe('unknown')
    expect(await store.setPassword('invitation', 'hash', now)).toBe('unknown')
    expect(await store.join('second', account('a'), now)).toBe('unknown')
    expect(await store.setPassword('second', 'hash', now)).toEqual({ user: 'binh' })
    expect(await store.setPassword('second', 'hash', now)).toBe('unknown')
  })

  test('name, role, scope and state change, what is not named stays', async () => {
    await letIn('anh')
    await letIn('binh', 'council')

    expect(await store.changePerson('binh', { role: 'unit', scope: { unit: 'A25-01' } })).toBe(
      'changed',
    )
    await store.changePerson('binh', { disabledAt: now })
    await store.noteSignIn('binh', later)

    const person = { role: 'unit', scope: { unit: 'A25-01' }, disabledAt: now, name: 'Bình' }
    expect(await store.findPerson('binh')).toMatchObject({ ...person, lastSignInAt: later })
    await store.changePerson('binh', { disabledAt: null })
    expect((await store.findPerson('binh'))?.disabledAt).toBeUndefined()
    expect(await store.changePerson('nobody', { name: 'X' })).toBe('unknown')
  })

  test('of two admins who end each other at once, one stays', async () => {
    await letIn('anh')
    await letIn('binh')

    const outcomes = await Promise.all([
      store.changePerson('anh', { role: 'council' }),
      store.changePerson('binh', { disabledAt: now }),
    ])

    expect([...outcomes].toSorted()).toEqual(['changed', 'last-admin'])
  })

  test('a second factor that nobody has cannot be taken away', async () => {
    await letIn('anh')

    expect(await store.removeSecondFactor('anh')).toBe(false)
    expect(await store.endSessions('anh')).toBe(0)
  })
})
