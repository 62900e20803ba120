import type { BackupState, Ballot, Envelope, Receipt, RoundKeys } from '@phieu/survey'
import {
  backupBytes,
  openEnvelope,
  receiptBytes,
  toBase64Url,
  toOpeningKey,
} from '@phieu/survey/envelope'

/** The public keys of the sample's round. */
export const roundKeys: RoundKeys = {
  round: 'BF72YRlaQjDunW-7Ypt9FV5WQd9FLh3hSpdJlNQ15HBPGzrQM-gEhWNkyMAqapoKxDRX0UTWb8YhkNc7YXhm8Ho',
  box: 'BFs1D5empnJpl7E6EOZolHlzSLOkUnt9OYK5aiPJCMCiSrQ6YbSbPELeqbqTV0kk_k-PLS_wTR7VCvWISEMepIU',
  boxBy: 'sheets',
  receipts: 'to7ucBifFJ_aRwiUSikz3obPeaHE1Sa4KEh6wfDDtsg',
}

/** The round's key and the box key with their secret halves. */
const openingKeys = [
  await toOpeningKey({ publicKey: roundKeys.round, secret: '1'.repeat(48) }),
  await toOpeningKey({ publicKey: roundKeys.box, secret: '2'.repeat(48) }),
]

/** Opens an envelope that is sealed to one of the sample's keys; `undefined` for any other. */
export async function openSample(envelope: Envelope): Promise<Ballot | undefined> {
  for (const key of openingKeys) {
    const opened = await openEnvelope(envelope, key)
    if (opened.outcome === 'opened') return opened.ballot
  }
  return undefined
}

const receiptKey = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'gWHlAH8ggYCPvWcuTWdou0iTj8nn-qWDAPHjcf8y0l0',
  x: roundKeys.receipts,
}

/** Signs as the sample's office does. */
export async function signReceipt(
  round: string,
  lies: Omit<Receipt, 'signature'>,
): Promise<Receipt> {
  return { ...lies, signature: await sign(receiptBytes(round, lies)) }
}

/** Says of its backups what it has to say, signed. */
export async function signBackups(state: BackupState): Promise<BackupState> {
  return { ...state, signatures: { [roundKeys.receipts]: await sign(backupBytes(state)) } }
}

async function sign(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey('jwk', receiptKey, 'Ed25519', false, ['sign'])
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes)))
}
