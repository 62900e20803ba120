/** The picture of an office, which everybody’s browser draws: nothing in it may act, load or grow. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { StartError } from '../../start-error.ts'
import { findSvgFault } from './svg-fault.ts'

/** A picture under a name that changes with it. */
export interface Emblem {
  address: string
  type: 'image/png' | 'image/svg+xml'
  bytes: Uint8Array<ArrayBuffer>
}

/** A first page with its emblem is to come quickly on a slow line, too. In bytes. */
const MOST = 30_000

/** Thirty kilobytes of PNG unpack to gigabytes where it is wide enough. In pixels a side. */
const WIDEST = 4096

/** @throws StartError for an emblem that can't be read, is none, is too large, or may do something */
export async function readEmblem(file: string): Promise<Emblem> {
  const bytes = await readFile(file).catch(() => {
    throw new StartError(`OFFICE_EMBLEM ("${file}") can’t be read.`)
  })
  if (bytes.length > MOST) {
    throw new StartError(`OFFICE_EMBLEM ("${file}") has more than ${MOST / 1000} kB.`)
  }
  const kind = isPng(bytes) ? 'png' : 'svg'
  const fault = kind === 'png' ? findPngFault(bytes) : findSvgFault(bytes)
  if (fault !== undefined) throw new StartError(`OFFICE_EMBLEM ("${file}") ${fault}`)

  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return {
    address: `/results/assets/emblem-${digest}.${kind}`,
    type: kind === 'png' ? 'image/png' : 'image/svg+xml',
    bytes: new Uint8Array(bytes),
  }
}

function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'))
}

/** Its size stands in the first part (PNG, third edition, 11.2.1). */
function findPngFault(bytes: Buffer): string | undefined {
  if (bytes.length < 24) return 'is a PNG that was cut off.'
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  return Math.max(width, height) > WIDEST
    ? `is ${width} × ${height} pixels large: ${WIDEST} a side are the most.`
    : undefined
}
