import type { Language } from '@phieu/survey'
import type { Template } from '../papers/sheets/write-template.ts'
import { addresseeCodes } from './read-addressees.ts'

/** An empty list of people to be written to. */
export function addresseeTemplate(language: Language): Template {
  return {
    sheet: words.sheet[language],
    language,
    widths: [36, 40, 30, 12],
    rows: [
      ...words.notes[language].map((note) => ({ kind: 'note' as const, cells: [`# ${note}`] })),
      { kind: 'names', cells: [...words.names[language]] },
      { kind: 'codes', cells: [...addresseeCodes] },
    ],
  }
}

const words = {
  sheet: { vi: 'Người nhận thư', en: 'Addressees' },
  notes: {
    vi: [
      'Mỗi người một dòng, mỗi địa chỉ một lần. Bắt buộc: email và unit (mã hoặc tên đơn vị được cho ý kiến).',
      'name dùng để xưng hô trong thư; language là vi hoặc en, để trống là tiếng Việt.',
      'Địa chỉ được mã hóa, chỉ giữ đến khi đóng đợt.',
    ],
    en: [
      'One row a person, each address once. email and unit (code or name of the unit that is rated) are needed.',
      'name is how the letter addresses the person; language is vi or en, Vietnamese where it is empty.',
      'Addresses are encrypted, and kept until the round is closed.',
    ],
  },
  names: {
    vi: ['# Thư điện tử', 'Đơn vị', 'Họ và tên', 'Ngôn ngữ'],
    en: ['# E-mail', 'Unit', 'Name', 'Language'],
  },
} as const
