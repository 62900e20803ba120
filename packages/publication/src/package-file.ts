import { canonicalJson, sha256, type Bilingual } from '@phieu/survey'
import { unzipSync, zipSync, type UnzipFileInfo, type Zippable } from 'fflate'
import { MANIFEST_PART, Manifest, partNames, type PackageKind } from './format.ts'

/** The text of every part by its name, without the manifest. */
export type PartTexts = ReadonlyMap<string, string>

/** The largest package that is read, in bytes. */
const LARGEST = 512 * 1024 * 1024

/** More files than any package has parts. */
const MOST_FILES = 100

/**
 * Packs the parts. The same parts give the same bytes, on every machine and on every day.
 *
 * @throws RangeError when the parts are not those of a package of this kind
 */
export async function packParts(
  kind: PackageKind,
  parts: PartTexts,
): Promise<Uint8Array<ArrayBuffer>> {
  const names = partNames(kind)
  if (names.join() !== [...parts.keys()].sort().join()) {
    throw new RangeError(`${[...parts.keys()].join(', ')} are not the parts of a package`)
  }
  const files = await Promise.all(
    names.map(async (name) => {
      const bytes = new TextEncoder().encode(parts.get(name))
      return { name, bytes, sha256: await sha256(bytes) }
    }),
  )
  const manifest: Manifest = {
    format: 'phieu-publication',
    version: 1,
    kind,
    parts: files.map(({ name, bytes, sha256 }) => ({ name, size: bytes.length, sha256 })),
  }
  const first = { name: MANIFEST_PART, bytes: new TextEncoder().encode(jsonText(manifest)) }
  return zip([first, ...files])
}

/** A part as it is written: the same content is the same text. */
export function jsonText(content: unknown): string {
  return `${canonicalJson(content)}\n`
}

/** A package as it was read, before anything in it is believed. */
export interface OpenedPackage {
  kind: PackageKind
  parts: PartTexts
  /** What is not as its writer left it, each in a sentence; empty when nothing is. */
  faults: Bilingual[]
}

/** Reads a package and checks every digest; `undefined` when it is none. */
export async function openPackage(bytes: Uint8Array): Promise<OpenedPackage | undefined> {
  const files = unzip(bytes)
  const text = files?.get(MANIFEST_PART)
  const manifest = text && Manifest.safeParse(readJson(text))
  if (!files || !manifest?.success) return undefined

  const { kind, parts } = manifest.data
  const faults: Bilingual[] = []
  const texts = new Map<string, string>()
  for (const { name, size, sha256: digest } of parts) {
    const content = files.get(name)
    if (!content) faults.push({ vi: `Thiếu ${name}.`, en: `${name} is missing.` })
    else {
      texts.set(name, new TextDecoder().decode(content))
      if (content.length !== size || (await sha256(content)) !== digest) {
        faults.push({
          vi: `${name} không phải phần có mã băm ghi trong bản kê của gói.`,
          en: `${name} is not the part whose digest stands in the manifest.`,
        })
      }
    }
  }
  if (parts.map(({ name }) => name).join() !== partNames(kind).join()) {
    faults.push({
      vi: 'Bản kê không nêu đúng các phần của một gói dữ liệu.',
      en: 'The manifest does not name the parts of a package.',
    })
  }
  if (faults.length === 0 && !isSame(bytes, await packParts(kind, texts))) {
    faults.push({
      vi: 'Ngoài các phần của gói, tệp không còn nguyên như khi được viết.',
      en: 'The file is not as it was written, outside of its parts.',
    })
  }
  return { kind, parts: texts, faults }
}

/** The content of a JSON text; `undefined` when it is none. */
export function readJson(text: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text))
  } catch {
    return undefined // what the parser says of a text that is no JSON
  }
}

/** Parts are stored as they stand: how well a library packs must not decide about the bytes. */
function zip(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  // The format tells local time, so the day is made of local numbers.
  const mtime = new Date(1980, 0, 1)
  const zippable: Zippable = {}
  for (const { name, bytes } of files) zippable[name] = [bytes, { level: 0, mtime }]
  const zipped = zipSync(zippable)
  // Most of it are the leaves of all envelopes: they are not copied once more.
  return zipped.buffer instanceof ArrayBuffer
    ? new Uint8Array(zipped.buffer, zipped.byteOffset, zipped.byteLength)
    : new Uint8Array(zipped)
}

function unzip(bytes: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> | undefined {
  if (bytes.length > LARGEST) return undefined
  // An archive may tell of files without end, and of the same bytes again and again.
  const left = { files: MOST_FILES, bytes: bytes.length }
  const filter = ({ size, compression }: UnzipFileInfo) => {
    left.files -= 1
    left.bytes -= size
    if (left.files < 0 || left.bytes < 0) throw new RangeError('more is told than is there')
    return compression === 0
  }
  try {
    const files = unzipSync(bytes, { filter })
    return new Map(Object.entries(files).map(([name, each]) => [name, new Uint8Array(each)]))
  } catch {
    return undefined // what the library says of a file that is no ZIP
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
