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

/**
 * Whether the office has signed a receipt. Not by WebCrypto: half of the phones have no Ed25519
 * there, and two ways to the same answer are one too many. What checks comes with the first
 * receipt: whoever has one has a network.
 */
export async function isSignedReceipt(
  round: string,
  receipt: Receipt,
  publicKey: ReceiptPublicKey,
): Promise<boolean> {
  const { verifyAsync } = await import('@noble/ed25519')
  return verifyAsync(
    fromBase64Url(receipt.signature),
    receiptBytes(round, receipt),
    fromBase64Url(publicKey),
  )
}
