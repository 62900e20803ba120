import type { Column } from './table.ts'

/** Which item the row is about, and which group. */
export const itemColumns: readonly Column[] = [
  {
    id: 'area',
    kind: 'text',
    title: { vi: 'Mã lĩnh vực', en: 'Area' },
    meaning: { vi: 'Số của lĩnh vực.', en: 'Number of the area.' },
  },
  {
    id: 'area_name',
    kind: 'text',
    title: { vi: 'Lĩnh vực', en: 'Area name' },
    meaning: { vi: 'Tên của lĩnh vực.', en: 'Name of the area.' },
  },
  {
    id: 'item',
    kind: 'text',
    title: { vi: 'Mã tiêu chí thành phần', en: 'Item' },
    meaning: { vi: 'Mã của tiêu chí thành phần được hỏi.', en: 'Id of the item that was asked.' },
  },
  {
    id: 'item_text',
    kind: 'text',
    title: { vi: 'Tiêu chí thành phần', en: 'Item text' },
    meaning: { vi: 'Nội dung được hỏi.', en: 'The item as it was asked.' },
  },
  {
    id: 'group',
    kind: 'text',
    title: { vi: 'Mã nhóm', en: 'Group' },
    meaning: {
      vi: 'Mã của nhóm đối tượng; dấu * là cả tiêu chí thành phần, gộp các nhóm.',
      en: 'Id of the respondent group; * is the item as a whole, its groups combined.',
    },
  },
  {
    id: 'group_name',
    kind: 'text',
    title: { vi: 'Nhóm đối tượng', en: 'Group name' },
    meaning: { vi: 'Tên của nhóm đối tượng.', en: 'Name of the respondent group.' },
  },
]

/** How the item came to its points; in the row of the item as a whole. */
export const treatmentColumns: readonly Column[] = [
  {
    id: 'treatment',
    kind: 'text',
    title: { vi: 'Cách xử lý', en: 'Treatment' },
    meaning: {
      vi: 'Tiêu chí thành phần được tính điểm, hay xử lý theo quy tắc khi không có nhóm nào được tính.',
      en: 'Whether the item was scored, or treated by the definition’s way with items nobody counts for.',
    },
  },
  {
    id: 'rule',
    kind: 'text',
    title: { vi: 'Quy tắc tính', en: 'Rule' },
    meaning: {
      vi: 'Quy tắc đổi câu trả lời thành tỷ lệ đạt.',
      en: 'The rule by which answers become a share.',
    },
  },
]
