import type { Bilingual, Language } from '@phieu/survey'
import type { Template } from '../papers/sheets/write-template.ts'
import { insiderCodes } from './read-insider-file.ts'

/** An empty list of a group. Who stands on the list already is not written into it: least data. */
export function insiderTemplate(
  group: Bilingual,
  blocks: readonly (Bilingual & { id: string })[],
  language: Language,
): Template {
  const choice = blocks.map((block) => `${block.id}: ${block[language]}`).join('; ')
  const notes = [group[language], ...words.notes[language], `${words.blocks[language]} ${choice}`]
  return {
    sheet: words.sheet[language],
    language,
    widths: [30, 40, 30, 40, 14],
    rows: [
      ...notes.map((note) => ({ kind: 'note' as const, cells: [`# ${note}`] })),
      { kind: 'names', cells: [...words.names[language]] },
      { kind: 'codes', cells: [...insiderCodes] },
    ],
  }
}

const words = {
  sheet: { vi: 'Danh sách người đánh giá', en: 'Raters' },
  notes: {
    vi: [
      'Mỗi người một dòng. Bắt buộc: họ tên và chức vụ. contact là thư điện tử hoặc số điện thoại để gửi thư mời, có thể để trống; số điện thoại phải định dạng Text.',
      'not_units: mã hoặc tên các đơn vị mà người này không được đánh giá (ví dụ đơn vị mình), ngăn bằng dấu chấm phẩy.',
      'blocks: mã các khối mà người này biết, ngăn bằng dấu chấm phẩy; để trống nghĩa là mọi khối mà nhóm được hỏi.',
    ],
    en: [
      'One row a person. Name and position are needed. contact is an e-mail address or a telephone number for the invitation and may be empty; format telephone numbers as text.',
      'not_units: codes or names of units that this person may not rate (their own, say), with semicolons between.',
      'blocks: codes of the blocks that this person knows, with semicolons between; empty means all that the group is asked about.',
    ],
  },
  blocks: { vi: 'Các khối:', en: 'Blocks:' },
  names: {
    vi: ['# Họ và tên', 'Chức vụ', 'Liên hệ', 'Đơn vị không đánh giá', 'Khối'],
    en: ['# Name', 'Position', 'Contact', 'Units not to rate', 'Blocks'],
  },
} as const
