export {
  generateBallotKey,
  keyIdOf,
  publicKeyOf,
  seedOf,
  toOpeningKey,
  type BallotKey,
  type OpeningKey,
} from './ballot-key.ts'
export { fromBase64Url, toBase64Url } from './base64url.ts'
export { envelopeDigest, envelopeLines, headerBytes } from './canonical.ts'
export { backupBytes, isSignedBackups, isSignedReceipt, receiptBytes } from './receipt.ts'
export {
  openEnvelope,
  readBallot,
  sealBallot,
  sealingInfo,
  type Opened,
  type SealedBallot,
} from './seal.ts'
export { isSignedSlip, makeDeviceKey, rightOf, signSlip, slipText, type DeviceKey } from './slip.ts'
export { signTogether, slipsText, type SealedOnDay } from './together.ts'
export {
  digitsOf,
  findLineFault,
  findSheetFault,
  readSheet,
  writeSheet,
  type ReadSheet,
  type Sheet,
  type SheetFault,
} from './sheet.ts'
