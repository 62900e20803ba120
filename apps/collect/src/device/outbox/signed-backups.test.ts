/** Nobody but the office makes a phone let go of what it has sent. */
import { BackupState, Contact } from '@phieu/survey'
import { backupBytes, toBase64Url } from '@phieu/survey/envelope'
import { expect, test } from 'vitest'
import { openMemory, rememberDevice, made, sealBallot } from '../../testing/memory.ts'
import { openOffice } from '../../testing/office.ts'
import { roundKeys, signBackups } from '../../testing/round-keys.ts'
import { briefing, night, pushWorld } from '../../testing/samples.ts'
import { refreshBriefing } from '../fieldwork/briefing.ts'
import { keepContact, pushContacts } from '../fieldwork/contacts.ts'
import { countBallots } from './ballot-status.ts'
import { pushOutbox } from './outbox.ts'
import type { Push } from './push.ts'

const day = 86_400_000
const on = (days: number) => new Date(night.getTime() + days * day)

/** What a line may make of the office's word. */
type Lie = (said: BackupState) => BackupState | Promise<BackupState>

const lies: Record<string, Lie> = {
  'a later period, unsigned': ({ signatures: _none, ...said }) => ({ ...said, verified: 9 }),
  'a later period, under the signature of another': (said) => ({ ...said, verified: 9 }),
  'a later period, signed by somebody else': (said) => forge({ ...said, verified: 9 }),
  'what the office has signed in another life': async ({ epoch }) => ({
    ...(await signBackups({ epoch: 'life before', verified: 9, at: night.toISOString() })),
    epoch,
  }),
  'a day a year later': (said) => ({ ...said, at: on(365).toISOString() }),
}

test.each(Object.entries(lies))(
  'nothing leaves the phone by %s, and nobody is told that anything is wrong',
  async (_, lie) => {
    const { db, office, send } = await openPhone()
    await send(0, office.push)
    await sealBallot(db)

    expect(await send(1, telling(office.push, lie))).toEqual(['empty', 'empty'])
    expect(await send(2, telling(office.push, lie))).toEqual(['empty', 'empty'])
    expect([await db.outbox.count(), await db.contacts.count()]).toEqual([2, 1])
    expect(await countBallots(db)).toMatchObject({ waiting: 0, refused: 0, atOffice: 2 })

    office.backUp()
    await send(3, office.push)
    expect([await db.outbox.count(), await db.contacts.count()]).toEqual([0, 0])
  },
)

test('whoever repeats an old word of the office does not make sixty days of one', async () => {
  const { db, office, send } = await openPhone()
  const old = await signBackups({ ...office.backups, at: on(-90).toISOString() })
  await send(
    0,
    telling(office.push, () => old),
  )
  await send(
    1,
    telling(office.push, () => old),
  )

  await send(2, office.push)

  expect([await db.outbox.count(), await db.contacts.count()]).toEqual([1, 1])
})

/** A phone with a ballot and a contact to send. */
async function openPhone() {
  const db = openMemory()
  const office = openOffice({ briefing })
  office.devices.set(made.device, { ...made, key: made.key.publicKey, revoked: false })
  await rememberDevice(db)
  await refreshBriefing(db, office.push, night)
  await sealBallot(db)
  const visit = { unit: 'B01', group: 'citizen', outcome: 'refused', attempts: 1, on: '2026-11-22' }
  await keepContact(db, Contact.parse({ id: crypto.randomUUID(), ...visit }), made.device)
  const send = async (days: number, push: Push) => {
    const now = () => on(days)
    office.backups = { ...office.backups, at: now().toISOString() }
    return [await pushContacts(db, push), await pushOutbox(db, push, { ...pushWorld, now })]
  }
  return { db, office, send }
}

/** The way to the office, by which its word of its backups becomes another. */
function telling(push: Push, lie: Lie): Push {
  return async (...asked) => {
    const response = await push(...asked)
    const reply: object = await response.clone().json()
    const said = BackupState.safeParse(reply).data
    return said
      ? Response.json({ ...reply, signatures: undefined, ...(await lie(said)) })
      : response
  }
}

/** Signs by a key of its own, under the name of the office's. */
async function forge(said: BackupState): Promise<BackupState> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new Error('no key pair')
  const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, backupBytes(said))
  return { ...said, signatures: { [roundKeys.receipts]: toBase64Url(new Uint8Array(signature)) } }
}
