import type { Bilingual } from '@phieu/survey'

/** Faults of the lists that bring interviewers. */
export const interviewerSentences = {
  'no-name': (): Bilingual => ({
    vi: 'Thiếu họ và tên. Hãy điền, hoặc xóa cả dòng.',
    en: 'The name is missing. Fill it in, or delete the whole row.',
  }),
  'bad-code': (found: string): Bilingual => ({
    vi: `“${found}” không thể là mã: mã chỉ gồm chữ, chữ số, “.”, “_”, “/” và “-”, tối đa 16 ký tự.`,
    en: `“${found}” cannot be a code: codes have letters, digits, “.”, “_”, “/” and “-” only, at most 16 of them.`,
  }),
  'code-taken': (found: string): Bilingual => ({
    vi: `Mã “${found}” đã có người trong đợt này dùng. Hãy đặt mã khác, hoặc để trống để hệ thống tự đánh số.`,
    en: `Somebody in this round has the code “${found}”. Choose another, or leave it empty to get the next free number.`,
  }),
  'person-twice': (name: string, row: number): Bilingual => ({
    vi: `Tên “${name}” đã có ở dòng ${row}. Nếu là hai người khác nhau thì không cần sửa.`,
    en: `The name “${name}” is already in row ${row}. If they are two people, nothing is wrong.`,
  }),
} as const
