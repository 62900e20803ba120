import { byLanguage, type Bilingual } from '@phieu/survey'

/** The words around the data: names of sheets and files. */
export const exportWords = byLanguage({
  sheets: {
    data: { vi: 'Dữ liệu', en: 'Data' },
    codebook: { vi: 'Giải thích cột', en: 'Codebook' },
    about: { vi: 'Về tệp này', en: 'About this file' },
  },
  files: {
    codebook: { vi: 'giai-thich-cot', en: 'codebook' },
    readMe: { vi: 'doc-truoc', en: 'read-me' },
  },
})

/** What kind of data it is: said in every row, so that a copied row still says it. */
export const dataMarks = {
  official: { vi: 'Chính thức', en: 'Official' },
  practice: { vi: 'ĐỢT DÙNG THỬ', en: 'PRACTICE ROUND' },
  synthetic: { vi: 'SỐ LIỆU GIẢ LẬP', en: 'SYNTHETIC DATA' },
} as const satisfies Record<string, Bilingual>

/** Why a group does not count for an item. */
export const skippedWords = {
  'nobody-answered': { vi: 'không có câu trả lời được tính', en: 'no scored answer' },
  'below-minimum': { vi: 'ít hơn số tối thiểu', en: 'below the minimum number' },
  'weight-zero': { vi: 'trọng số bằng 0', en: 'weight is zero' },
} as const satisfies Record<string, Bilingual>

/** What stands in the place of figures that are not shown. */
export const hiddenWords: Bilingual = {
  vi: 'ẩn: quá ít người trả lời, hoặc để không suy ra được các số như vậy',
  en: 'hidden: too few people answered, or to cover such figures',
}

/** How an item came to its points. */
export const treatmentWords = {
  scored: { vi: 'tính điểm', en: 'scored' },
  reduceMax: { vi: 'không có nhóm nào: trừ khỏi điểm tối đa', en: 'no group: leaves the maximum' },
  zero: { vi: 'không có nhóm nào: 0 điểm', en: 'no group: 0 points' },
  grantMax: { vi: 'không có nhóm nào: điểm tối đa', en: 'no group: maximum points' },
} as const satisfies Record<string, Bilingual>

/** How answers become a share of the points. */
export const ruleWords = {
  linear: { vi: 'tuyến tính', en: 'linear' },
  topTwo: { vi: 'hai mức tốt nhất', en: 'two best answers' },
  optionPercent: { vi: 'phần trăm theo phương án', en: 'per cent per option' },
  banded: { vi: 'theo bậc', en: 'banded' },
} as const satisfies Record<string, Bilingual>

export const allGroups: Bilingual = { vi: 'Tất cả các nhóm', en: 'All groups' }
export const wholeUnit: Bilingual = { vi: 'Toàn đơn vị', en: 'Whole unit' }
