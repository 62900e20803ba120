/** The keys of rounds: made once, wrapped in the database, opened here. */
import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import {
  sealingKey,
  type BackupState,
  type LocalDate,
  type Receipt,
  type Round,
  type RoundKeys,
  type Sender,
} from '@phieu/survey'
import {
  backupBytes,
  generateBallotKey,
  keyIdOf,
  receiptBytes,
  type BallotKey,
} from '@phieu/survey/envelope'
import type { KeyStore, WrappedKeys } from '../store/box/key-store.ts'
import type { MasterKey } from './master-key.ts'

/** What the box key of a round is to be; the private half of one on sheets never comes here. */
export type BoxKeyWish = { holder: 'sheets'; publicKey: string } | { holder: 'server' }

/** The keys of one round, ready to be used. */
export interface RingKeys {
  publicKeys: RoundKeys
  /** Names the key that a sender seals to. */
  keyIdFor: (by: Sender['by']) => string
  /** `undefined` where it was destroyed, or wrapped by another master key. */
  roundSecret: BallotKey['secret'] | undefined
  /** Its private halves are gone, as they should be some time after the approval. */
  isDestroyed: boolean
  /** `undefined` also where it lies on sheets. */
  boxSecret: BallotKey['secret'] | undefined
  /** @returns `undefined` where the key that signs is not here, or not any more */
  sign: (receipt: Omit<Receipt, 'signature'>) => Receipt | undefined
  /** @returns the signature; `undefined` as above */
  signBackups: (state: BackupState) => string | undefined
}

export interface KeyRing {
  /** The keys of a round that has some. */
  find: (round: string) => Promise<RingKeys | undefined>
  /**
   * Makes the keys of a round: of a draft as often as is wished, as sheets may be spoilt; once it has
   * been opened they never change.
   *
   * @returns whether they stand as they were wished for
   */
  make: (round: string, box: BoxKeyWish, today: LocalDate) => Promise<boolean>
  /** The keys of an open round; where nobody has said who holds the box key, the server does. */
  ensure: (round: Pick<Round, 'id'>, today: LocalDate) => Promise<RingKeys>
  /** Rounds whose keys stand here but were wrapped by another master key: nothing of them can be opened. */
  listUnreadable: () => Promise<string[]>
  destroy: (round: string, today: LocalDate) => Promise<void>
  /** Keeps nothing in memory: what another server has destroyed must not live on here. */
  forget: () => void
}

export function openKeyRing(
  store: KeyStore,
  master: MasterKey,
  randomBytes: (size: number) => Uint8Array,
): KeyRing {
  const remembered = new Map<string, RingKeys>()

  async function find(round: string) {
    const before = remembered.get(round)
    if (before) return before
    const wrapped = await store.findKeys(round)
    if (!wrapped) return undefined
    const keys = await readKeys(wrapped, master)
    // Those of a draft may be replaced, and by another server.
    if (!wrapped.isDraft) remembered.set(round, keys)
    return keys
  }

  async function make(round: string, box: BoxKeyWish, today: LocalDate) {
    const standing = await find(round)
    if (standing && isAsWished(standing.publicKeys, box)) return true
    const wrapped = await makeKeys({ round, box, today }, master, randomBytes)
    return isAsWished((await store.keepKeys(wrapped)).publicKeys, box)
  }

  return {
    find,
    make,
    async ensure({ id }, today) {
      const standing = await find(id)
      if (standing) return standing
      await make(id, { holder: 'server' }, today)
      const made = await find(id)
      if (!made) throw new Error(`the keys of round ${id} were not kept`)
      return made
    },
    async listUnreadable() {
      const all = await store.listKeys()
      return all.filter((each) => isUnreadable(each, master)).map(({ round }) => round)
    },
    async destroy(round, today) {
      await store.destroyKeys(round, today)
      remembered.delete(round)
    },
    forget: () => remembered.clear(),
  }
}

function isAsWished({ box, boxBy }: RoundKeys, wish: BoxKeyWish): boolean {
  return boxBy === wish.holder && (wish.holder === 'server' || box === wish.publicKey)
}

async function makeKeys(
  { round, box, today }: { round: string; box: BoxKeyWish; today: LocalDate },
  master: MasterKey,
  randomBytes: (size: number) => Uint8Array,
): Promise<WrappedKeys> {
  const random = (size: number) => new Uint8Array(randomBytes(size))
  const roundKey = await generateBallotKey(random)
  const boxKey = box.holder === 'server' ? await generateBallotKey(random) : undefined
  const receipts = generateKeyPairSync('ed25519')
  const { x: receiptsPublic } = receipts.publicKey.export({ format: 'jwk' })
  const { d: receiptsSecret } = receipts.privateKey.export({ format: 'jwk' })
  if (receiptsPublic === undefined || receiptsSecret === undefined) {
    throw new Error('the key that signs receipts has no public or no private half')
  }
  const boxPublic = box.holder === 'sheets' ? box.publicKey : boxKey?.publicKey
  if (boxPublic === undefined) throw new Error('the box key was not made')
  return {
    round,
    publicKeys: {
      round: roundKey.publicKey,
      box: boxPublic,
      boxBy: box.holder,
      receipts: receiptsPublic,
    },
    roundSecret: master.wrap(roundKey.secret, purpose(round, 'round')),
    boxSecret: boxKey && master.wrap(boxKey.secret, purpose(round, 'box')),
    receiptsSecret: master.wrap(receiptsSecret, purpose(round, 'receipts')),
    madeOn: today,
    destroyedOn: undefined,
  }
}

async function readKeys(wrapped: WrappedKeys, master: MasterKey): Promise<RingKeys> {
  const { round, publicKeys } = wrapped
  const secretOf = (name: KeyName, text: string | undefined) =>
    text === undefined ? undefined : master.unwrap(text, purpose(round, name))
  const receiptsSecret = secretOf('receipts', wrapped.receiptsSecret)
  const signer = receiptsSecret && signingKey(publicKeys.receipts, receiptsSecret)
  const ids = {
    [publicKeys.round]: await keyIdOf(publicKeys.round),
    [publicKeys.box]: await keyIdOf(publicKeys.box),
  }
  return {
    publicKeys,
    isDestroyed: wrapped.destroyedOn !== undefined,
    keyIdFor: (by) => ids[sealingKey(publicKeys, by)] ?? '',
    roundSecret: secretOf('round', wrapped.roundSecret),
    boxSecret: secretOf('box', wrapped.boxSecret),
    sign(receipt) {
      if (!signer) return undefined
      const signature = sign(null, receiptBytes(round, receipt), signer)
      return { ...receipt, signature: signature.toString('base64url') }
    },
    signBackups: signer ? signsBackups(signer) : () => undefined,
  }
}

/** The same is said all day, with each ballot that comes in: it is signed once, as Ed25519 signs it always alike. */
function signsBackups(signer: KeyObject): (state: BackupState) => string {
  let last: { bytes: Buffer; signature: string } | undefined
  return (state) => {
    const bytes = Buffer.from(backupBytes(state))
    if (!last?.bytes.equals(bytes)) {
      last = { bytes, signature: sign(null, bytes, signer).toString('base64url') }
    }
    return last.signature
  }
}

type KeyName = 'round' | 'box' | 'receipts'

/** Bound to the round and to what it is for: a wrapped key can't be put in another's place. */
function purpose(round: string, name: KeyName): string {
  return `phieu key 1\n${round}\n${name}`
}

function signingKey(x: string, d: string): KeyObject {
  return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' })
}

function isUnreadable({ round, roundSecret }: WrappedKeys, master: MasterKey): boolean {
  return (
    roundSecret !== undefined && master.unwrap(roundSecret, purpose(round, 'round')) === undefined
  )
}
