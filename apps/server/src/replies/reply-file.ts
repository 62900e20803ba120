import { REPLY_FILE_LIMIT } from '@phieu/office'
import { ProblemError } from '../problem.ts'

/** What a file of an objection may be, by its first bytes; whatever its name says. */
const kinds = [
  { ending: 'pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { ending: 'jpg', begins: [0xff, 0xd8, 0xff] },
  { ending: 'png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const

/** @throws ProblemError `too-large`, or `malformed` for what is no PDF, JPEG or PNG */
export function requireReplyFile(bytes: Uint8Array): void {
  if (bytes.byteLength > REPLY_FILE_LIMIT) {
    const message = { vi: 'Tệp quá 5 MB.', en: 'The file is larger than 5 MB.' }
    throw new ProblemError('too-large', message.en, {}, { message })
  }
  if (endingOf(bytes) !== undefined) return
  const message = {
    vi: 'Chỉ nhận tệp PDF, JPEG hoặc PNG.',
    en: 'The file must be a PDF, a JPEG or a PNG.',
  }
  throw new ProblemError('malformed', message.en, {}, { message })
}

/** The ending of a name that fits a file; `undefined` for anything else. */
export function endingOf(bytes: Uint8Array): (typeof kinds)[number]['ending'] | undefined {
  return kinds.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))?.ending
}
