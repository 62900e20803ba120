import type { Bilingual } from '@phieu/survey'

/** Faults of the files that bring a registry or a definition. */
export const catalogueSentences = {
  // Cells
  'not-a-day': (found: string): Bilingual => ({
    vi: `“${found}” không phải là một ngày. Hãy viết ngày/tháng/năm như 01/07/2025, hoặc 2025-07-01.`,
    en: `“${found}” is no day. Write day/month/year such as 01/07/2025, or 2025-07-01.`,
  }),
  'days-reversed': (from: string, to: string): Bilingual => ({
    vi: `Ngày cuối (${to}) đứng trước ngày đầu (${from}). Hãy kiểm tra lại hai ngày.`,
    en: `The last day (${to}) comes before the first (${from}). Check both.`,
  }),
  'zeros-lost': (found: string): Bilingual => ({
    vi: `Mã “${found}” được lưu dạng số nên không còn biết có số 0 ở đầu hay không. Hãy đặt định dạng ô là văn bản (Text) rồi nhập lại mã.`,
    en: `The code “${found}” is stored as a number, so leading zeros may be lost. Format the cell as text and enter the code again.`,
  }),

  // Registries
  'registry-taken': (id: string): Bilingual => ({
    vi: `Đã có danh sách đơn vị mang mã “${id}” với nội dung khác; danh sách đã có không bao giờ bị sửa. Hãy chọn mã khác.`,
    en: `The code “${id}” belongs to another registry; a registry never changes. Choose another code.`,
  }),
  'no-units': (): Bilingual => ({
    vi: 'Tệp không có đơn vị nào. Hãy điền mỗi đơn vị một dòng.',
    en: 'The file has no unit. Write one unit on each row.',
  }),
  'name-twice': (name: string, row: number): Bilingual => ({
    vi: `Tên “${name}” đã có ở dòng ${row} của cùng khối. Nếu là hai đơn vị khác nhau thì không cần sửa.`,
    en: `The name “${name}” is already in row ${row} of the same block. If they are two units, nothing is wrong.`,
  }),
  'unknown-lineage': (found: string): Bilingual => ({
    vi: `“${found}” không phải là một biến động. Hãy ghi: đổi tên, hợp nhất, chia tách hoặc giải thể.`,
    en: `“${found}” is no event. Write rename, merge, split or close.`,
  }),
  'lineage-rename': (): Bilingual => ({
    vi: 'Đổi tên cần đúng một đơn vị cũ (lineage_from) và một đơn vị mới (unit_id).',
    en: 'A rename needs one unit before (lineage_from) and one after (unit_id).',
  }),
  'lineage-merge': (): Bilingual => ({
    vi: 'Hợp nhất cần một đơn vị mới (unit_id) và các đơn vị cũ (lineage_from) cách nhau bằng dấu chấm phẩy.',
    en: 'A merge needs one unit after (unit_id), and the units before (lineage_from) separated by semicolons.',
  }),
  'lineage-split': (): Bilingual => ({
    vi: 'Chia tách cần ít nhất hai đơn vị mới: mỗi đơn vị một dòng, cùng lineage_from, cùng ngày và cùng văn bản.',
    en: 'A split needs two units after or more: one row each, with the same lineage_from, day and document.',
  }),
  'lineage-close': (): Bilingual => ({
    vi: 'Giải thể không có đơn vị mới: hãy để trống unit_id, block và unit_name ở dòng này.',
    en: 'A closed unit has no successor: leave unit_id, block and unit_name empty in this row.',
  }),
  'lineage-twice': (unit: string): Bilingual => ({
    vi: `Đơn vị ${unit} được ghi hai lần trong cùng một ô. Hãy bỏ một.`,
    en: `Unit ${unit} is in one cell twice. Remove one of the two.`,
  }),
  'lineage-stays': (unit: string): Bilingual => ({
    vi: `Đơn vị ${unit} được ghi là đã thay đổi nhưng vẫn có trong danh sách này. Hãy bỏ một trong hai.`,
    en: `Unit ${unit} is recorded as having become another unit, but is still in this registry. Remove one of the two.`,
  }),
  'lineage-stranger': (unit: string, base: string): Bilingual => ({
    vi: `Danh sách “${base}” không có đơn vị ${unit}. Hãy kiểm tra mã đơn vị cũ.`,
    en: `The registry “${base}” has no unit ${unit}. Check the code of the earlier unit.`,
  }),
  'lineage-without-kind': (): Bilingual => ({
    vi: 'Dòng này ghi đơn vị cũ, ngày hoặc văn bản nhưng không ghi biến động ở cột lineage.',
    en: 'The row names earlier units, a day or a document, but no event in the column lineage.',
  }),

  // Definitions as a workbook
  'missing-sheet': (sheet: string): Bilingual => ({
    vi: `Thiếu trang tính “${sheet}”. Hãy giữ đủ các trang như trong tệp đã tải về.`,
    en: `The sheet “${sheet}” is missing. Keep all sheets of the downloaded workbook.`,
  }),
  'unknown-sheet': (sheet: string): Bilingual => ({
    vi: `Trang tính “${sheet}” không có trong mẫu. Hãy đổi lại tên trang hoặc xóa trang này.`,
    en: `The sheet “${sheet}” is none of the template’s. Rename it, or delete it.`,
  }),
  'unknown-name': (found: string, sheet: string): Bilingual => ({
    vi: `“${found}” chưa có trong trang “${sheet}”. Hãy thêm ở trang đó hoặc sửa mã ở đây.`,
    en: `“${found}” does not stand in the sheet “${sheet}”. Add it there, or correct it here.`,
  }),
  'unknown-word': (found: string, words: string): Bilingual => ({
    vi: `“${found}” không phải là giá trị hợp lệ. Hãy ghi một trong: ${words}.`,
    en: `“${found}” is none of the values that may stand here: ${words}.`,
  }),
  'unreadable-rule': (found: string): Bilingual => ({
    vi: `Không đọc được quy tắc “${found}”. Hãy ghi linear; topTwo; optionPercent: 1=0; 5=100; hoặc banded: 50=20; 80=100.`,
    en: `The rule “${found}” cannot be read. Write linear; topTwo; optionPercent: 1=0; 5=100; or banded: 50=20; 80=100.`,
  }),
  'unreadable-weights': (found: string): Bilingual => ({
    vi: `Không đọc được trọng số “${found}”. Hãy ghi mã nhóm và số nguyên, ví dụ DN=2; ND=1, hoặc equal.`,
    en: `The weights “${found}” cannot be read. Write groups and whole numbers such as DN=2; ND=1, or equal.`,
  }),
  'unknown-setting': (found: string): Bilingual => ({
    vi: `Không có thiết lập nào tên “${found}”. Hãy giữ nguyên cột đầu như trong mẫu.`,
    en: `There is no setting “${found}”. Keep the first column as it is in the template.`,
  }),
  'not-json': (where: string): Bilingual => ({
    vi: `Tệp này không phải là một bộ chỉ số (JSON hoặc XLSX) đã xuất từ Phiếu, hoặc đã bị cắt mất một phần${where && ` (chỗ sai: ${where})`}.`,
    en: `The file is no definition (JSON or XLSX) as Phiếu exports it, or a part of it is missing${where && ` (it fails at ${where})`}.`,
  }),
} as const
