/** Whose pages these are: name, contact and emblem of the office, from its settings. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Bilingual } from '@phieu/survey'
import { StartError } from '../../start-error.ts'

/** As it is set; nothing has to be. */
export interface OfficeSettings {
  name?: string | undefined
  /** The name once more where nothing is said. */
  nameInEnglish?: string | undefined
  /** How people reach it: a telephone, an address, in the office's own words. */
  contact?: string | undefined
  emblemFile?: string | undefined
}

export interface OfficeIdentity {
  name: Bilingual | undefined
  contact: string | undefined
  emblem: Emblem | undefined
}

/** A picture under a name that changes with it. */
export interface Emblem {
  address: string
  type: 'image/png' | 'image/svg+xml'
  bytes: Uint8Array<ArrayBuffer>
}

/** A first page with its emblem is to come quickly on a slow line, too. In bytes. */
const MOST = 30_000

/** @throws StartError for an emblem that can't be read, is none, or is too large */
export async function readIdentity(settings: OfficeSettings): Promise<OfficeIdentity> {
  const { name, nameInEnglish = name, contact, emblemFile } = settings
  return {
    name: name === undefined ? undefined : { vi: name, en: nameInEnglish ?? name },
    contact,
    emblem: emblemFile === undefined ? undefined : await readEmblem(emblemFile),
  }
}

async function readEmblem(file: string): Promise<Emblem> {
  const bytes = await readFile(file).catch(() => {
    throw new StartError(`OFFICE_EMBLEM ("${file}") can’t be read.`)
  })
  if (bytes.length > MOST) {
    throw new StartError(`OFFICE_EMBLEM ("${file}") has more than ${MOST / 1000} kB.`)
  }
  const kind = kindOf(bytes)
  if (!kind && hasOwnDoctype(bytes)) {
    throw new StartError(
      `OFFICE_EMBLEM ("${file}") is an SVG with a DOCTYPE that declares something itself (“[ … ]”), as drawing programs write it: save it as plain or optimised SVG, or delete everything from “<!DOCTYPE” to “]>”.`,
    )
  }
  if (!kind) throw new StartError(`OFFICE_EMBLEM ("${file}") is neither PNG nor SVG.`)

  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return {
    address: `/results/assets/emblem-${digest}.${kind.ending}`,
    type: kind.type,
    bytes: new Uint8Array(bytes),
  }
}

/** Entities of its own: browsers may refuse the picture, and what they hold can grow without bounds. */
function hasOwnDoctype(bytes: Buffer): boolean {
  return /<!DOCTYPE\s+svg[^>[]*\[/i.test(bytes.toString('utf8'))
}

function kindOf(bytes: Buffer): { type: Emblem['type']; ending: string } | undefined {
  if (bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) {
    return { type: 'image/png', ending: 'png' }
  }
  const isSvg = /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/
  return isSvg.test(bytes.toString('utf8')) ? { type: 'image/svg+xml', ending: 'svg' } : undefined
}
