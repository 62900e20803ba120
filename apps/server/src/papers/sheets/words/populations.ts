import type { Bilingual } from '@phieu/survey'

/** Faults of a table of how many people there are of each kind. */
export const populationSentences = {
  'no-such-block': (found: string, blocks: string): Bilingual => ({
    vi: `Bộ chỉ số không có khối nào mang mã “${found}”. Hãy ghi một mã trong: ${blocks}.`,
    en: `The definition has no block with the code “${found}”. Write one of ${blocks}.`,
  }),
  'no-such-group': (found: string, block: string): Bilingual => ({
    vi: `Không có nhóm nào mang mã “${found}” được hỏi về các đơn vị của khối ${block}. Hãy lấy mã từ biểu mẫu.`,
    en: `No group with the code “${found}” is asked about the units of block ${block}. Take the code from the template.`,
  }),
  'no-such-question': (found: string, group: string): Bilingual => ({
    vi: `Đợt này không hỏi nhóm ${group} câu hỏi thêm có một lựa chọn nào mang mã “${found}”. Hãy lấy mã từ biểu mẫu.`,
    en: `The round asks group ${group} no single-choice extra question with the code “${found}”. Take the code from the template.`,
  }),
  'no-such-option': (found: string, question: string): Bilingual => ({
    vi: `Câu hỏi ${question} không có lựa chọn nào mang mã “${found}” để ghi số người. Hãy lấy mã từ biểu mẫu.`,
    en: `Question ${question} has no option with the code “${found}” that people are counted by. Take the code from the template.`,
  }),
  'option-without-people': (question: string, option: Bilingual): Bilingual => ({
    vi: `Câu hỏi ${question} của khối và nhóm này còn thiếu số người của “${option.vi}”. Hãy ghi đủ mọi lựa chọn, hoặc để trống tất cả.`,
    en: `The number of people who are “${option.en}” (question ${question}) is missing for this block and group. Fill in all options, or none.`,
  }),
  'units-and-block': (row: number): Bilingual => ({
    vi: `Dòng ${row} ghi số người của cùng lựa chọn này theo cách khác: cho cả khối hoặc cho từng đơn vị. Hãy chỉ giữ một cách.`,
    en: `Row ${row} gives the people of this option the other way: for the whole block, or unit by unit. Keep one of the two.`,
  }),
  'units-without-people': (missing: number, example: string): Bilingual => ({
    vi: `Số người ghi theo từng đơn vị nhưng còn thiếu ${missing} đơn vị của khối (ví dụ: ${example}). Hãy ghi đủ các đơn vị, không có ai thì ghi 0.`,
    en: `People are given unit by unit, but ${missing} of the block’s units are missing (such as ${example}). Fill in every unit, 0 where there is nobody.`,
  }),
  'sources-too-long': (limit: number): Bilingual => ({
    vi: `Các nguồn số liệu của cùng khối, nhóm và câu hỏi này ghép lại dài hơn ${limit} ký tự. Hãy rút ngắn hoặc ghi chung một nguồn.`,
    en: `The sources of this block, group and question have more than ${limit} characters together. Shorten them, or write one for all.`,
  }),
} as const
