import type { Bilingual, Language } from '@phieu/survey'
import { LONGEST_TEXT } from './formats/sav-bytes.ts'
import type { ColumnKind, TableHead } from './table.ts'

/** The codebook of a table as rows of texts: a line for each column, then one for each of its codes. */
export function codebookRows({ columns, language }: TableHead): string[][] {
  return [
    headings.map((heading) => heading[language]),
    ...columns.flatMap(({ id, title, kind, meaning, question, values = [] }) => [
      [id, title[language], kinds[kind][language], (question ?? meaning)[language], '', ''],
      ...values.map(({ code, label, excluded }) => [
        id,
        '',
        '',
        '',
        String(code),
        excluded ? `${label[language]} (${excludedMark[language]})` : label[language],
      ]),
    ]),
  ]
}

const headings: readonly Bilingual[] = [
  { vi: 'Mã cột', en: 'Column id' },
  { vi: 'Tên cột', en: 'Column' },
  { vi: 'Loại', en: 'Kind' },
  { vi: 'Ý nghĩa', en: 'Meaning' },
  { vi: 'Mã trả lời', en: 'Code' },
  { vi: 'Nghĩa của mã', en: 'Meaning of the code' },
]

const kinds: Record<ColumnKind, Bilingual> = {
  text: { vi: 'chữ', en: 'text' },
  count: { vi: 'số nguyên', en: 'whole number' },
  decimal: { vi: 'số thập phân', en: 'decimal number' },
  code: { vi: 'mã', en: 'code' },
  day: { vi: 'ngày (năm-tháng-ngày)', en: 'day (year-month-day)' },
}

const excludedMark: Bilingual = { vi: 'không tính', en: 'not counted' }

/** What the format of a file does to what is in it; said in the read-me. */
export function savNote(language: Language): string {
  return {
    vi: `Chữ và nhãn dài hơn ${LONGEST_TEXT} byte được cắt bớt ở ranh giới chữ; nhãn của mã dài nhất 120 byte. Bảng giải thích cột có đủ.`,
    en: `Texts and labels longer than ${LONGEST_TEXT} bytes are cut at the end of a letter, labels of codes at 120 bytes. The codebook has them whole.`,
  }[language]
}
