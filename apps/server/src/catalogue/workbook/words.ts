/** What the sheets of a definition's workbook tell people, and the words for yes and no. */
import type { Bilingual, Language } from '@phieu/survey'
import type { SheetName } from './tables.ts'

/** What stands above the row of codes. */
export const sheetNotes: Record<SheetName, Bilingual> = {
  about: {
    vi: 'Bộ chỉ số: mã, tình trạng, ghi chú, nguồn. Giữ nguyên tên trang tính và dòng mã cột; không gộp ô, không ẩn dòng, không dùng công thức.',
    en: 'The definition: code, status, note, source. Keep the names of the sheets and the rows of codes; no merged cells, hidden rows or formulas.',
  },
  areas: { vi: 'Các lĩnh vực, theo thứ tự.', en: 'The areas, in their order.' },
  groups: {
    vi: 'Các nhóm đối tượng; outsider = có khi là người ngoài cơ quan hành chính.',
    en: 'Respondent groups; outsider = yes for people outside the administration.',
  },
  scales: {
    vi: 'Các phương án của mỗi thang, từ thấp đến cao; excluded = có khi không tính điểm.',
    en: 'The options of each scale, from worst to best; excluded = yes where it is not scored.',
  },
  blocks: {
    vi: 'Các khối với điểm tối đa; key là tên ngắn dùng trong tệp; ranked_with: xếp hạng cùng khối nào.',
    en: 'The blocks with their maxima; key is the short name used in files; ranked_with: in whose ranking they stand.',
  },
  block_areas: {
    vi: 'Điểm tối đa của mỗi lĩnh vực trong từng khối; cộng lại bằng điểm của khối.',
    en: 'The maxima of each area in each block; they add up to the block’s.',
  },
  criteria: {
    vi: 'Tiêu chí thẩm định, nếu lĩnh vực được chia nhỏ; cộng lại bằng điểm thẩm định của lĩnh vực.',
    en: 'Assessed criteria, where an area is split; they add up to the area’s assessed points.',
  },
  items: {
    vi: 'Tiêu chí thành phần; groups: mã nhóm cách nhau bằng dấu chấm phẩy; rule và weights để trống thì theo cách chung.',
    en: 'Survey items; groups: codes separated by semicolons; empty rule and weights mean the common ones.',
  },
  settings: {
    vi: 'rule: linear, topTwo, optionPercent: 1=0; 5=100 hoặc banded: 50=20; 80=100. weights: equal hoặc DN=2; ND=1. without_group, not_applicable: reduceMax, zero, grantMax. annual: h2Only, mean hoặc weighted: 1=2.',
    en: 'rule: linear, topTwo, optionPercent: 1=0; 5=100 or banded: 50=20; 80=100. weights: equal or DN=2; ND=1. without_group, not_applicable: reduceMax, zero, grantMax. annual: h2Only, mean or weighted: 1=2.',
  },
}

/** How wide the columns are, in letters, by their codes. */
export const columnWidths: Readonly<Record<string, number>> = {
  vi: 60,
  en: 60,
  value: 80,
  groups: 28,
  rule: 30,
  weights: 24,
  field: 16,
  setting: 18,
  key: 18,
}

const yes: Record<Language, string> = { vi: 'có', en: 'yes' }
const no: Record<Language, string> = { vi: 'không', en: 'no' }

export function flagWord(flag: boolean | undefined, language: Language): string {
  if (flag === undefined) return ''
  return flag ? yes[language] : no[language]
}

/** What a word says; `undefined` when it is none of these. */
export function readFlagWord(text: string): boolean | undefined {
  const word = text.toLowerCase()
  if (['có', 'yes', 'x', 'true'].includes(word)) return true
  return ['không', 'no', 'false'].includes(word) ? false : undefined
}

export const flagWords = `${yes.vi}, ${no.vi}, ${yes.en}, ${no.en}`
