/** A text as a series of QR codes: shown one after the other, read in any order, as often as it takes. */
import { sha256 } from '@phieu/survey'
import { fromBase64Url, toBase64Url } from '@phieu/survey/envelope'

/** Signs of the text in one code: read well from a small screen by a cheap camera. */
const PORTION = 600
const MARK = 'PHIEU1'

/** @returns what each code says; a short text is one code */
export async function toFrames(text: string): Promise<string[]> {
  const packed = await pack(text)
  const name = await nameOf(packed)
  const count = Math.max(1, Math.ceil(packed.length / PORTION))
  return Array.from({ length: count }, (_, at) =>
    [MARK, name, at, count, packed.slice(at * PORTION, (at + 1) * PORTION)].join(':'),
  )
}

/** How far the reading of a series is. */
export interface Collected {
  have: number
  /** 0 until the first code was read. */
  of: number
  text?: string
}

/** Reads codes of a series until it is whole; a code of another series begins anew. */
export function openCollector(): (frame: string) => Promise<Collected> {
  let series = ''
  let parts: (string | undefined)[] = []
  return async (frame) => {
    const read = /^PHIEU1:([0-9a-f]{8}):(\d{1,4}):(\d{1,4}):([\w-]*)$/.exec(frame)
    const [, name = '', at = '', of = '', part = ''] = read ?? []
    if (read && Number(at) < Number(of)) {
      if (name !== series || parts.length !== Number(of)) {
        series = name
        parts = Array.from({ length: Number(of) })
      }
      parts[Number(at)] = part
    }
    const have = parts.filter((each) => each !== undefined).length
    const state = { have, of: parts.length }
    if (have === 0 || have < parts.length) return state

    const packed = parts.join('')
    const isWhole = (await nameOf(packed)) === series
    const text = isWhole ? await unpack(packed) : undefined
    if (text !== undefined) return { ...state, text }
    parts = [] // mixed of two series that are called alike
    return { have: 0, of: 0 }
  }
}

async function nameOf(packed: string): Promise<string> {
  return (await sha256(packed)).slice(0, 8)
}

async function pack(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  if (!globalThis.CompressionStream) return `0${toBase64Url(bytes)}`
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return `1${toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()))}`
}

async function unpack(packed: string): Promise<string | undefined> {
  try {
    const bytes = fromBase64Url(packed.slice(1))
    if (packed.startsWith('0')) return new TextDecoder().decode(bytes)
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    return await new Response(stream).text()
  } catch {
    return undefined
  }
}
