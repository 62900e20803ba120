import { canonicalJson, sha256 } from '@phieu/survey'
import type { Fault } from '../papers/sheets/fault.ts'

/** What a file says, cell by cell: what it would change, or what is wrong with it. */
export interface FileReading<Change> {
  /** None as long as there are faults: a file is taken whole or not at all. */
  changes: readonly Change[]
  faults: readonly Fault[]
  /** How many faults there are, where these are not all. */
  faultCount?: number
  /** What a person should look at again, though it may be right. */
  warnings: readonly Fault[]
}

/** A reading with the digest by which an import names what was looked at. */
export interface Preview<Change> extends FileReading<Change> {
  /** SHA-256 of the file. */
  file: string
  /**
   * SHA-256 of what it is about, the file and the changes, so that it is another one when either the file
   * or what stands has changed since; `undefined` as long as there are faults.
   */
  digest: string | undefined
}

/** @param subject - what the file is about: the id of a round, or whatever names it */
export async function previewOf<Change>(
  subject: string,
  bytes: Uint8Array<ArrayBuffer>,
  { changes, faults, warnings, faultCount = faults.length }: FileReading<Change>,
): Promise<Preview<Change>> {
  const file = await sha256(bytes)
  const digest =
    faults.length > 0 ? undefined : await sha256(canonicalJson({ round: subject, file, changes }))
  return { file, digest, changes, faults, faultCount, warnings }
}
