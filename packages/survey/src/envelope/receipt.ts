import { fromBase64Url } from './base64url.ts'
import type { Receipt, ReceiptPublicKey } from './envelope.ts'

/**
 * What the office signs: this envelope lies in the box of this round since this backup period of
 * this life of its database. Without the life, a receipt of before a restore would hold after it.
 */
export function receiptBytes(
  round: string,
  { digest, period, epoch }: Omit<Receipt, 'signature'>,
): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`phieu receipt 1\n${round}\n${digest}\n${period}\n${epoch}`)
}

/** What the office says of its backups (see `BackupState`), as far as it signs it. */
interface SignedBackups {
  epoch: string
  verified: number
  at?: string | undefined
  signatures?: Record<ReceiptPublicKey, string> | undefined
}

/**
 * What the office signs of its backups: how far they reach in this life of its database, on this day
 * in UTC. Its first line is another than a receipt's: neither passes for the other.
 */
export function backupBytes({ epoch, verified, at = '' }: SignedBackups): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`phieu backups 1\n${epoch}\n${verified}\n${at.slice(0, 10)}`)
}

/** Whether what is said of backups is signed by the key of a round's receipts. */
export async function isSignedBackups(
  said: SignedBackups,
  publicKey: ReceiptPublicKey,
): Promise<boolean> {
  const signature = said.signatures?.[publicKey]
  return signature !== undefined && isSigned(signature, backupBytes(said), publicKey)
}

/** Whether the office has signed a receipt. */
export function isSignedReceipt(
  round: string,
  receipt: Receipt,
  publicKey: ReceiptPublicKey,
): Promise<boolean> {
  return isSigned(receipt.signature, receiptBytes(round, receipt), publicKey)
}

/**
 * Whether the office has signed this. Not by WebCrypto: half of the phones have no Ed25519
 * there, and two ways to the same answer are one too many. What checks comes with the first
 * receipt: whoever has one has a network.
 */
async function isSigned(
  signature: string,
  bytes: Uint8Array<ArrayBuffer>,
  publicKey: ReceiptPublicKey,
): Promise<boolean> {
  const { verifyAsync } = await import('@noble/ed25519')
  return verifyAsync(fromBase64Url(signature), bytes, fromBase64Url(publicKey))
}
