import type { Bilingual } from '@phieu/survey'

/** What should be looked at again in a text, though it may be right. */
export const textSentences = {
  'garbled-text': (found: string, meant: string): Bilingual => ({
    vi: `“${found}” có vẻ được gõ bằng bảng mã cũ (TCVN3, VNI) hoặc bị mở sai bảng mã; đọc đúng có lẽ là “${meant}”. Hãy chuyển tệp sang Unicode rồi tải lên lại.`,
    en: `“${found}” looks like text of an old font (TCVN3, VNI), or opened in a wrong encoding; it probably says “${meant}”. Convert the file to Unicode and upload it again.`,
  }),
  'lost-letters': (found: string): Bilingual => ({
    vi: `“${found}” có dấu hỏi ở chỗ của chữ cái: chữ có dấu đã mất khi lưu tệp. Hãy mở lại tệp gốc và lưu dạng .xlsx hoặc “CSV UTF-8”.`,
    en: `“${found}” has question marks where letters were: accents were lost when the file was saved. Save the original as .xlsx or as “CSV UTF-8”.`,
  }),
  'foreign-letters': (found: string, letters: string): Bilingual => ({
    vi: `“${found}” có ký tự trông giống chữ cái hoặc chữ số thông thường nhưng là ký tự khác (${letters}). Hãy gõ lại ô này.`,
    en: `“${found}” has characters that may look like ordinary letters or digits but are not (${letters}). Retype the cell.`,
  }),
  'icelandic-d': (found: string): Bilingual => ({
    vi: `“${found}” có chữ trông như “Đ” nhưng của bảng chữ khác; đã đọc thành chữ “Đ” tiếng Việt.`,
    en: `“${found}” has a letter of another alphabet that looks like “Đ”; it is taken as the Vietnamese “Đ”.`,
  }),
  'written-differently': (found: string, known: string): Bilingual => ({
    vi: `“${found}” viết khác “${known}” nhưng được hiểu là một. Hãy viết thống nhất.`,
    en: `“${found}” is written differently from “${known}” and taken as the same. Write it one way.`,
  }),
  'zeros-missing': (found: string, longest: string): Bilingual => ({
    vi: `Mã “${found}” ngắn hơn “${longest}” trong cùng cột; có thể các số 0 ở đầu đã mất khi lưu CSV. Nếu mã đúng là như vậy thì không cần sửa.`,
    en: `The code “${found}” is shorter than “${longest}” of the same column; leading zeros may have been lost when the CSV was saved. If the code is so, nothing is wrong.`,
  }),
  'days-of-either-order': (found: string, read: string, days: number): Bilingual => ({
    vi: `“${found}” được đọc là ${inWords(read).vi}: ngày trước, tháng sau. Không ngày nào trong tệp (${days} ô) cho biết chắc thứ tự đó; nếu tệp ghi tháng trước, hãy viết lại dạng năm-tháng-ngày, như ${read}.`,
    en: `“${found}” was read as ${inWords(read).en}: the day first, then the month. No day of the file (${days} in all) tells that order for certain; if the file has the month first, write year-month-day, such as ${read}.`,
  }),
  'days-turned': (read: string, days: number): Bilingual => ({
    vi: `Ô này chứa ${inWords(read).vi}, trong khi có ô khác ghi ngày bằng chữ. Phần mềm bảng tính đặt kiểu Mỹ đổi chỗ ngày và tháng của những ngày từ 1 đến 12; hãy kiểm tra các ô ngày như vậy (${days} ô).`,
    en: `The cell holds ${inWords(read).en}, while other days of the file are texts. A spreadsheet set to American English swaps day and month of days up to the 12th; check the cells that hold days (${days} in all).`,
  }),
  'digits-lost': (found: string): Bilingual => ({
    vi: `Mã “${found}” đã bị đổi thành số làm tròn. Hãy đặt định dạng ô là văn bản (Text) rồi nhập lại mã.`,
    en: `The code “${found}” was turned into a rounded number. Format the cell as text and enter the code again.`,
  }),
  'phone-zero': (found: string): Bilingual => ({
    vi: `Số điện thoại “${found}” có thể đã mất số 0 ở đầu. Hãy kiểm tra lại.`,
    en: `The telephone number “${found}” may have lost its leading zero. Check it.`,
  }),
  'same-id': (found: string, known: string, row: number): Bilingual => ({
    vi: `“${found}” và “${known}” (dòng ${row}) chỉ khác nhau ở chữ hoa, chữ thường. Hãy viết thống nhất, hoặc đặt mã khác hẳn.`,
    en: `“${found}” and “${known}” (row ${row}) differ in capitals only. Write them one way, or choose another code.`,
  }),
} as const

/** @param day - `2025-07-01` */
function inWords(day: string): Bilingual {
  const [year, month, date] = day.split('-').map(Number)
  const en = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return { vi: `ngày ${date} tháng ${month} năm ${year}`, en: en.format(new Date(day)) }
}
