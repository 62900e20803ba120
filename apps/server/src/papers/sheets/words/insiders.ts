import type { Bilingual } from '@phieu/survey'

/** Faults of the files that bring a list of insiders. */
export const insiderSentences = {
  'bad-contact': (found: string): Bilingual => ({
    vi: `“${found}” không phải địa chỉ thư điện tử hay số điện thoại. Hãy ghi một địa chỉ hoặc một số, hoặc để trống.`,
    en: `“${found}” is neither an e-mail address nor a telephone number. Write one of them, or leave the cell empty.`,
  }),
  'unknown-unit-name': (found: string): Bilingual => ({
    vi: `Nhóm này không đánh giá đơn vị nào có mã hoặc tên “${found}”. Hãy ghi mã hay tên đúng như danh sách đơn vị; nhiều đơn vị thì ngăn bằng dấu chấm phẩy.`,
    en: `This group rates no unit with the code or name “${found}”. Write code or name as in the registry, several of them with semicolons between.`,
  }),
  'unit-name-twice': (found: string, codes: string): Bilingual => ({
    vi: `Có nhiều đơn vị tên “${found}” (mã ${codes}). Hãy ghi mã đơn vị.`,
    en: `Several units are called “${found}” (codes ${codes}). Write the unit’s code.`,
  }),
  'unknown-block': (found: string, blocks: string): Bilingual => ({
    vi: `Nhóm này không đánh giá khối nào mang mã “${found}”. Hãy ghi một hay nhiều mã trong: ${blocks}, ngăn bằng dấu chấm phẩy; để trống nghĩa là mọi khối.`,
    en: `This group rates no block with the code “${found}”. Write one or more of ${blocks}, with semicolons between; empty means all of them.`,
  }),
  'rates-nothing': (name: string): Bilingual => ({
    vi: `Với các đơn vị không được đánh giá và các khối đã ghi, ${name} không còn đơn vị nào để đánh giá. Hãy sửa hai cột này hoặc xóa dòng.`,
    en: `With these units barred and these blocks, nothing is left for ${name} to rate. Correct the two columns, or delete the row.`,
  }),
  'too-many-people': (limit: number): Bilingual => ({
    vi: `Danh sách có hơn ${limit} người. Hãy chia nhóm hoặc liên hệ người quản trị hệ thống.`,
    en: `The list has more than ${limit} people. Divide it, or ask whoever runs the system.`,
  }),
  'no-people': (): Bilingual => ({
    vi: 'Không có người nào. Hãy điền mỗi người một dòng dưới dòng tên cột.',
    en: 'There is nobody. Write one person on each row below the names of the columns.',
  }),
} as const
