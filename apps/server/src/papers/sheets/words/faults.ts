import { type Bilingual, writeNumber } from '@phieu/survey'
import { catalogueSentences } from './catalogue.ts'
import { insiderSentences } from './insiders.ts'
import { interviewerSentences } from './interviewers.ts'
import { mailingSentences } from './mailing.ts'
import { populationSentences } from './populations.ts'
import { textSentences } from './texts.ts'

/** Every fault of a file: what is wrong, then what to do. */
export const faultSentences = {
  // The file
  'empty-file': (): Bilingual => ({
    vi: 'Tệp trống. Hãy tải biểu mẫu về, điền rồi tải lên lại.',
    en: 'The file is empty. Download the template, fill it in and upload it again.',
  }),
  'too-large': (megabytes: number): Bilingual => ({
    vi: `Tệp lớn hơn ${megabytes} MB. Hãy chỉ giữ lại trang tính có số liệu, bỏ hình ảnh và các trang khác.`,
    en: `The file is larger than ${megabytes} MB. Keep only the sheet with the data, without pictures and other sheets.`,
  }),
  'unpacks-too-large': (megabytes: number): Bilingual => ({
    vi: `Tệp Excel này khi giải nén lớn hơn ${megabytes} MB hoặc có quá nhiều phần. Hãy chép số liệu vào biểu mẫu mới tải về.`,
    en: `This workbook unpacks to more than ${megabytes} MB or has too many parts. Copy the data into a freshly downloaded template.`,
  }),
  'too-many-cells': (limit: number): Bilingual => ({
    vi: `Trang tính có hơn ${limit} ô. Hãy xóa các dòng và cột thừa, hoặc chép số liệu vào biểu mẫu mới tải về.`,
    en: `The sheet has more than ${limit} cells. Delete rows and columns that are not needed, or copy the data into a freshly downloaded template.`,
  }),
  'too-many-rows': (limit: number): Bilingual => ({
    vi: `Trang tính có hơn ${limit} dòng. Hãy xóa các dòng thừa, hoặc chia tệp thành nhiều phần.`,
    en: `The sheet has more than ${limit} rows. Delete rows that are not needed, or split the file.`,
  }),
  'old-workbook': (): Bilingual => ({
    vi: 'Đây là tệp Excel kiểu cũ (.xls), nhị phân (.xlsb) hoặc có mật khẩu. Hãy bỏ mật khẩu và lưu lại dạng “Excel Workbook (.xlsx)”.',
    en: 'This is an old (.xls) or binary (.xlsb) Excel file, or one with a password. Remove the password and save it as “Excel Workbook (.xlsx)”.',
  }),
  'open-document': (): Bilingual => ({
    vi: 'Đây là tệp OpenDocument (.ods) của LibreOffice hoặc OpenOffice. Hãy mở tệp và chọn Lưu thành… “Excel (.xlsx)”.',
    en: 'This is an OpenDocument file (.ods) of LibreOffice or OpenOffice. Open it and choose Save as… “Excel (.xlsx)”.',
  }),
  'numbers-document': (): Bilingual => ({
    vi: 'Đây là tệp Numbers của máy Mac. Hãy mở tệp bằng Numbers và chọn Tệp → Xuất sang → Excel (.xlsx).',
    en: 'This is a Numbers file of a Mac. Open it in Numbers and choose File → Export To → Excel (.xlsx).',
  }),
  'locked-archive': (): Bilingual => ({
    vi: 'Tệp là một gói nén có mật khẩu. Hãy giải nén và tải lên chính tệp bảng tính, không đặt mật khẩu.',
    en: 'The file is an archive with a password. Unpack it and upload the workbook itself, without a password.',
  }),
  'other-archive': (): Bilingual => ({
    vi: 'Tệp là một gói nén hoặc văn bản loại khác (như .zip, .docx), không phải bảng tính. Hãy giải nén nếu cần, rồi tải lên tệp .xlsx hoặc “CSV UTF-8”.',
    en: 'The file is an archive or a document of another kind (such as .zip or .docx) and no workbook. Unpack it if need be, and upload an .xlsx or a “CSV UTF-8”.',
  }),
  markup: (): Bilingual => ({
    vi: 'Đây là trang web hoặc tệp XML mang đuôi của bảng tính (nhiều phần mềm xuất như vậy). Hãy mở tệp bằng Excel và lưu lại dạng “Excel Workbook (.xlsx)”.',
    en: 'This is a web page or XML file with the ending of a spreadsheet, as many programs export it. Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  }),
  'broken-workbook': (): Bilingual => ({
    vi: 'Không đọc được tệp như một tệp Excel: tệp bị hỏng hoặc thuộc loại khác. Hãy mở bằng Excel và lưu lại dạng .xlsx.',
    en: 'The file cannot be read as a workbook: it is damaged or of another kind. Open it in Excel and save it as .xlsx again.',
  }),
  'not-a-table': (): Bilingual => ({
    vi: 'Tệp không phải là bảng CSV hay XLSX. Hãy lưu bảng dạng .xlsx hoặc “CSV UTF-8”.',
    en: 'The file is neither a CSV nor an XLSX table. Save the table as .xlsx or as “CSV UTF-8”.',
  }),
  'several-sheets': (names: string): Bilingual => ({
    vi: `Tệp có nhiều trang tính có nội dung (${names}), không rõ phải đọc trang nào. Hãy chỉ giữ một trang.`,
    en: `Several sheets have content (${names}), and nothing says which one to read. Keep one sheet only.`,
  }),
  'hidden-sheet': (name: string): Bilingual => ({
    vi: `Trang tính “${name}” đang bị ẩn mà có nội dung. Hãy bỏ ẩn để kiểm tra, hoặc xóa trang đó.`,
    en: `The sheet “${name}” is hidden and has content. Unhide it and check it, or delete it.`,
  }),
  'wrong-encoding': (line: number): Bilingual => ({
    vi: `Dòng ${line} không phải chữ UTF-8; tệp có lẽ được lưu theo bảng mã Windows-1258 hoặc Windows-1252. Trong Excel hãy chọn “Lưu thành… CSV UTF-8”.`,
    en: `Line ${line} is not UTF-8; the file was probably saved as Windows-1258 or Windows-1252. In Excel choose “Save as… CSV UTF-8”.`,
  }),
  'unmarked-utf-16': (): Bilingual => ({
    vi: 'Tệp có vẻ là UTF-16 nhưng thiếu dấu thứ tự byte nên không thể đọc chắc chắn. Hãy lưu lại dạng “CSV UTF-8”.',
    en: 'The file looks like UTF-16 without its byte-order mark, so it cannot be read with certainty. Save it as “CSV UTF-8”.',
  }),
  'broken-csv': (line: number): Bilingual => ({
    vi: `Tệp CSV sai quy cách ở khoảng dòng ${line}: một dấu ngoặc kép không được đóng. Hãy sửa, hoặc dùng tệp XLSX.`,
    en: `The CSV is broken near line ${line}: a quotation mark is not closed. Mend it, or use an XLSX.`,
  }),

  // The table
  'no-heading': (code: string): Bilingual => ({
    vi: `Không tìm thấy dòng mã cột có ô “${code}”. Hãy dùng biểu mẫu tải về và giữ nguyên dòng mã cột.`,
    en: `No row of column codes with a cell “${code}” was found. Use the downloaded template and keep its row of codes.`,
  }),
  'missing-column': (code: string): Bilingual => ({
    vi: `Thiếu cột “${code}”. Hãy thêm cột này như trong biểu mẫu.`,
    en: `The column “${code}” is missing. Add it as it is in the template.`,
  }),
  'unknown-column': (found: string): Bilingual => ({
    vi: `Không có cột nào mang mã “${found}”. Hãy sửa mã cột theo biểu mẫu, hoặc xóa cột này.`,
    en: `There is no column with the code “${found}”. Correct the code as in the template, or delete the column.`,
  }),
  'column-twice': (code: string, first: string): Bilingual => ({
    vi: `Cột “${code}” xuất hiện hai lần (lần đầu ở cột ${first}). Hãy chỉ giữ một cột.`,
    en: `The column “${code}” is there twice (first in column ${first}). Keep one of them.`,
  }),
  'heading-twice': (): Bilingual => ({
    vi: 'Dòng này lại là tên các cột. Hãy xóa dòng này.',
    en: 'The row names the columns once more. Delete it.',
  }),
  'row-too-long': (cells: number, columns: number): Bilingual => ({
    vi: `Dòng có ${cells} ô, trong khi bảng có ${columns} cột. Nếu tệp CSV ngăn cột bằng dấu phẩy thì số thập phân phải viết bằng dấu chấm hoặc đặt trong ngoặc kép.`,
    en: `The row has ${cells} cells, but the table has ${columns} columns. In a CSV separated by commas, write decimals with a point or in quotation marks.`,
  }),
  'merged-cells': (range: string): Bilingual => ({
    vi: `Các ô ${range} bị gộp, không rõ giá trị thuộc ô nào. Hãy bỏ gộp ô và điền từng ô.`,
    en: `The cells ${range} are merged, so it is not clear which one the value belongs to. Unmerge them and fill in each.`,
  }),
  'hidden-row': (): Bilingual => ({
    vi: 'Dòng này đang bị ẩn (hoặc bị lọc) mà có nội dung. Hãy bỏ ẩn, bỏ lọc để kiểm tra rồi tải lên lại.',
    en: 'This row is hidden (or filtered out) and has content. Unhide it, check it and upload again.',
  }),
  'hidden-column': (): Bilingual => ({
    vi: 'Cột này đang bị ẩn mà có nội dung. Hãy bỏ ẩn để kiểm tra rồi tải lên lại.',
    en: 'This column is hidden and has content. Unhide it, check it and upload again.',
  }),
  'hidden-cell': (): Bilingual => ({
    vi: 'Ô này có nội dung nhưng định dạng ô (ví dụ ;;;) làm nội dung không hiện ra. Hãy đặt lại định dạng ô là chung (General), kiểm tra rồi tải lên lại.',
    en: 'This cell has content that its format (such as ;;;) does not show. Set its format to General, check it and upload again.',
  }),

  // Any cell
  formula: (found: string): Bilingual => ({
    vi: `Ô chứa công thức “${found}”, kết quả có thể thay đổi. Hãy chép rồi dán giá trị (Paste Special → Values).`,
    en: `The cell holds the formula “${found}”, whose result may change. Copy it and paste the value (Paste Special → Values).`,
  }),
  'error-value': (found: string): Bilingual => ({
    vi: `Ô chứa lỗi tính toán “${found}”. Hãy điền giá trị đúng.`,
    en: `The cell holds the error “${found}”. Fill in the right value.`,
  }),
  'date-value': (): Bilingual => ({
    vi: 'Excel đã đổi số trong ô này thành ngày tháng. Hãy đặt định dạng ô là số (Number) rồi nhập lại.',
    en: 'Excel has turned the number in this cell into a date. Format the cell as a number and enter it again.',
  }),
  'percent-value': (): Bilingual => ({
    vi: 'Ô này ghi phần trăm, nhưng ở đây cần số điểm. Hãy đặt định dạng ô là số (Number) rồi nhập lại.',
    en: 'The cell holds a percentage where points are expected. Format the cell as a number and enter it again.',
  }),
  'shown-otherwise': (found: string): Bilingual => ({
    vi: `Ô chứa số ${found} nhưng định dạng ô lại hiển thị khác (thêm chữ, thêm số 0 ở đầu hoặc chia cho nghìn). Hãy đặt định dạng ô là văn bản (Text) rồi nhập lại đúng như cần ghi.`,
    en: `The cell holds ${found}, but its format shows something else (with letters, with leading zeros, or in thousands). Format it as text and enter it again as it should be.`,
  }),
  'missing-value': (code: string): Bilingual => ({
    vi: `Ô “${code}” trống. Hãy điền, hoặc xóa cả dòng.`,
    en: `The cell “${code}” is empty. Fill it in, or delete the whole row.`,
  }),
  'not-a-number': (found: string): Bilingual => ({
    vi: `“${found}” không phải là số. Hãy viết số như 12,5 (hoặc 12.5), không kèm chữ hay đơn vị.`,
    en: `“${found}” is not a number. Write a number such as 12.5 (or 12,5), without letters or units.`,
  }),
  'not-whole': (found: string): Bilingual => ({
    vi: `“${found}” không phải là số nguyên lớn hơn 0. Hãy viết bằng chữ số, không có dấu ngăn cách.`,
    en: `“${found}” is not a whole number above 0. Write it in digits without separators.`,
  }),
  negative: (found: string): Bilingual => ({
    vi: `“${found}” là số âm. Giá trị ở đây phải từ 0 trở lên.`,
    en: `“${found}” is negative. Values here are 0 or more.`,
  }),
  'ambiguous-number': (found: string): Bilingual => ({
    vi: `“${found}” có thể hiểu theo hai cách (dấu ngăn hàng nghìn hay dấu thập phân). Hãy viết không có dấu ngăn hàng nghìn.`,
    en: `“${found}” can be read in two ways (thousands or decimals). Write it without a thousands separator.`,
  }),
  'too-many-decimals': (found: string, digits: number): Bilingual => ({
    vi: `“${found}” có nhiều hơn ${digits} chữ số sau dấu thập phân. Hãy làm tròn theo quyết định rồi nhập lại.`,
    en: `“${found}” has more than ${digits} decimals. Round it as it was decided and enter it again.`,
  }),
  'above-maximum': (found: string, max: number): Bilingual => ({
    vi: `“${found}” lớn hơn mức tối đa ${writeNumber(max, 'vi')}. Hãy kiểm tra lại số liệu hoặc cột.`,
    en: `“${found}” is above the maximum of ${max}. Check the value, or whether it is in the right column.`,
  }),
  'too-long': (limit: number): Bilingual => ({
    vi: `Nội dung dài hơn ${limit} ký tự. Hãy rút ngắn.`,
    en: `The text has more than ${limit} characters. Shorten it.`,
  }),

  // Units and what is measured of them
  'unknown-unit': (found: string): Bilingual => ({
    vi: `Không có đơn vị nào mang mã “${found}” trong đợt này. Hãy lấy mã từ biểu mẫu.`,
    en: `No unit of this round has the code “${found}”. Take the code from the template.`,
  }),
  'bad-unit': (found: string): Bilingual => ({
    vi: `“${found}” không thể là mã đơn vị: chỉ dùng chữ không dấu, chữ số, “-” và “_”.`,
    en: `“${found}” cannot be a unit’s code: it has plain letters, digits, “-” and “_” only.`,
  }),
  'row-twice': (what: string, row: number): Bilingual => ({
    vi: `${what} đã có ở dòng ${row}. Hãy chỉ giữ một dòng.`,
    en: `${what} is already in row ${row}. Keep one of the rows.`,
  }),
  'name-differs': (found: string, name: string): Bilingual => ({
    vi: `Tên “${found}” không phải của đơn vị này (“${name}”); có thể các dòng bị lệch. Hãy kiểm tra mã và tên.`,
    en: `The name “${found}” is not this unit’s (“${name}”); rows may have shifted. Check code and name.`,
  }),
  'wrong-block': (found: string, block: string): Bilingual => ({
    vi: `Đơn vị này thuộc khối ${block}, không phải khối “${found}”. Hãy sửa mã đơn vị hoặc mã khối.`,
    en: `This unit belongs to block ${block}, not to “${found}”. Correct the unit’s or the block’s code.`,
  }),
  'not-in-block': (code: string, block: string): Bilingual => ({
    vi: `Đơn vị khối ${block} không được đánh giá ở cột “${code}”. Hãy để trống ô này.`,
    en: `Units of block ${block} are not assessed in the column “${code}”. Leave this cell empty.`,
  }),
  'sum-contradicts': (found: string, sum: number): Bilingual => ({
    vi: `Tổng ghi “${found}” nhưng các phần cộng lại là ${writeNumber(sum, 'vi')}. Hãy sửa tổng hoặc các phần.`,
    en: `The sum says “${found}”, but its parts add up to ${sum}. Correct the sum or the parts.`,
  }),
  'unknown-item': (found: string): Bilingual => ({
    vi: `Không có tiêu chí thành phần nào mang mã “${found}” cho khối của đơn vị này.`,
    en: `The block of this unit has no item with the code “${found}”.`,
  }),
  'group-not-asked': (found: string, item: string): Bilingual => ({
    vi: `Nhóm “${found}” không được hỏi tiêu chí thành phần ${item}. Hãy kiểm tra mã nhóm và mã tiêu chí thành phần.`,
    en: `The group “${found}” is not asked item ${item}. Check the codes of group and item.`,
  }),
  'group-not-in-block': (group: string, block: string): Bilingual => ({
    vi: `Nhóm “${group}” không được hỏi về các đơn vị của khối ${block}. Hãy để trống ô này.`,
    en: `The group “${group}” is not asked about the units of block ${block}. Leave this cell empty.`,
  }),
  'share-above-one': (found: string): Bilingual => ({
    vi: `Tỷ lệ “${found}” lớn hơn 1. Hãy viết tỷ lệ từ 0 đến 1: 76,25 % là 0,7625.`,
    en: `The share “${found}” is above 1. Write shares from 0 to 1: 76.25 % is 0.7625.`,
  }),

  ...catalogueSentences,
  ...insiderSentences,
  ...interviewerSentences,
  ...textSentences,
  ...mailingSentences,
  ...populationSentences,

  // Results of which only the print is left
  'not-a-printed-percent': (found: string): Bilingual => ({
    vi: `“${found}” không phải là phần trăm đã công bố: từ 0 đến 100, nhiều nhất bốn chữ số thập phân, không kèm dấu %.`,
    en: `“${found}” is no printed per cent value: 0 to 100, at most four decimals, without the sign %.`,
  }),
  'print-lost': (): Bilingual => ({
    vi: 'Ô này lưu dạng số nên không còn biết đã in “94” hay “94,00”. Hãy đặt định dạng ô là văn bản (Text) rồi nhập lại đúng như đã in, hoặc dùng tệp CSV.',
    en: 'The cell is stored as a number, so nobody can tell whether “94” or “94.00” was printed. Format it as text and enter it as printed, or use a CSV.',
  }),
} as const
