/** What the codes of ballots and links are called where they leave as lists: words, and in the codebook both. */
import type { Bilingual, Channel, Language, LinkState, Mode } from '@phieu/survey'
import type { Review } from '../store/ballots/ballot-store.ts'

export const channelWords: Record<Channel, Bilingual> = {
  web: { vi: 'Trang web', en: 'Website' },
  desk: { vi: 'Tại quầy của đơn vị', en: 'At the unit’s own counter' },
  post: { vi: 'Mã in ở nơi khác', en: 'Printed code elsewhere' },
  zalo: { vi: 'Zalo', en: 'Zalo' },
  sms: { vi: 'Tin nhắn SMS', en: 'SMS' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  interview: { vi: 'Phỏng vấn', en: 'Interview' },
  paper: { vi: 'Phiếu giấy', en: 'Paper' },
  other: { vi: 'Kênh khác', en: 'Other channel' },
}

export const modeWords: Record<Mode, Bilingual> = {
  online: { vi: 'Tự trả lời trên mạng', en: 'Self-completed online' },
  interview: { vi: 'Điều tra viên hỏi', en: 'Interview' },
  paper: { vi: 'Nhập lại từ phiếu giấy', en: 'Entered from paper' },
}

export const languageWords: Record<Language, Bilingual> = {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'Tiếng Anh', en: 'English' },
}

export const reviewWords: Record<Review, Bilingual> = {
  counted: { vi: 'Được tính', en: 'Counted' },
  held: { vi: 'Chờ xem xét', en: 'Held for review' },
  excluded: { vi: 'Bị loại', en: 'Excluded' },
}

export const linkStateWords: Record<LinkState, Bilingual> = {
  active: { vi: 'Đang mở', en: 'Open' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
}

/** For the codebook: each word as it stands in the list, with the code that other programs know it by. */
export function wordsAndCodes(words: Readonly<Record<string, Bilingual>>): Bilingual {
  const listed = (language: Language) =>
    Object.entries(words)
      .map(([code, word]) => `${word[language]} (${code})`)
      .join('; ')
  return { vi: `${listed('vi')}.`, en: `${listed('en')}.` }
}

/** The longest of the words, in bytes of UTF-8. */
export function widthOf(words: Readonly<Record<string, Bilingual>>): number {
  const texts = Object.values(words).flatMap(({ vi, en }) => [vi, en])
  return Math.max(...texts.map((text) => Buffer.byteLength(text.normalize('NFC'))))
}
