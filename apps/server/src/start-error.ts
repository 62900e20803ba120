import type { Bilingual, Language } from '@phieu/survey'

/** Why the server can't start, in one sentence for whoever starts it. */
export class StartError extends Error {}

/** Turns a failure into a sentence that begins with what was tried. */
export function failing(tried: string): (error: unknown) => never {
  return (error) => {
    throw new StartError(`${tried}: ${reasonOf(error)}`, { cause: error })
  }
}

/** What the system tells by a code, as the end of a sentence. */
const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { vi: 'không có tệp này', en: 'there is no such file' },
  EISDIR: { vi: 'đây là thư mục', en: 'it is a folder' },
  ENOTDIR: {
    vi: 'một phần của đường dẫn không phải thư mục',
    en: 'a part of its way is no folder',
  },
  EEXIST: { vi: 'đã có rồi', en: 'it is there already' },
  EACCES: { vi: 'tài khoản này không được phép', en: 'this account may not do that' },
  EPERM: { vi: 'tài khoản này không được phép', en: 'this account may not do that' },
  EROFS: { vi: 'đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ENOSPC: { vi: 'đĩa đã đầy', en: 'the disk is full' },
  ECONNREFUSED: { vi: 'không có chương trình nào trả lời ở đó', en: 'nothing answers there' },
  ENOTFOUND: { vi: 'không có máy nào mang tên đó', en: 'there is no computer of that name' },
  ETIMEDOUT: { vi: 'không nhận được trả lời kịp thời', en: 'nobody answered in time' },
}

/** What went wrong, in words; what the system tells without a code is in English. */
export function reasonOf(error: unknown, language: Language = 'en'): string {
  const code = codeOf(error)
  const known = code === undefined ? undefined : reasons[code]
  if (known) return known[language]
  return error instanceof Error ? error.message : String(error)
}

/**
 * Turns the failure to listen into a sentence that says what to do.
 *
 * @param setting - what names the port: `PORT`, or `METRICS_LISTEN`
 */
export function portTaken(port: number, setting: string): (error: unknown) => never {
  return (cause) => {
    const tried = {
      vi: `Không mở được cổng ${port} (${setting})`,
      en: `Port ${port} cannot be taken (${setting})`,
    }
    const whys: Readonly<Record<string, Bilingual>> = {
      EADDRINUSE: {
        vi: `chương trình khác đang dùng cổng này. Hãy dừng chương trình đó, hoặc đặt ${setting} khác.`,
        en: `another program has it. End that one, or set another ${setting}.`,
      },
      EACCES: {
        vi: `tài khoản này không được phép. Hãy đặt ${setting} từ 1024 trở lên.`,
        en: `this account may not. Set ${setting} to 1024 or above.`,
      },
      EADDRNOTAVAIL: {
        vi: 'máy này không có địa chỉ đó. Hãy sửa HOST.',
        en: 'this computer has no such address. Correct HOST.',
      },
    }
    const why = whys[codeOf(cause) ?? '']
    const message = why
      ? `${tried.vi}: ${why.vi}\n${tried.en}: ${why.en}`
      : `${tried.en}: ${reasonOf(cause)}`
    throw new StartError(message, { cause })
  }
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
