/** The page that finds one's own envelope. */
import type { Bilingual } from '@phieu/survey'

export const myBallot = {
  title: { vi: 'Tìm phiếu của tôi trong hòm phiếu', en: 'Find my ballot in the ballot box' },
  lead: {
    vi: 'Trang này cho biết một điều: phong bì chứa phiếu của Ông/Bà có trong danh sách phong bì của đợt này hay không.',
    en: 'This page tells you one thing: whether the envelope with your ballot is in this round’s list of envelopes.',
  },
  digest: {
    vi: 'Mã biên nhận: 64 ký tự, gồm chữ số và các chữ a–f',
    en: 'Code of the receipt: 64 characters, digits and the letters a–f',
  },
  search: { vi: 'Tìm', en: 'Search' },
  looking: { vi: 'Đang tìm …', en: 'Searching …' },
  failed: {
    vi: 'Chưa tải được danh sách. Xin thử lại khi có mạng.',
    en: 'The list could not be fetched. Please try again when there is a network.',
  },
  faulty: {
    vi: 'Mã chưa đúng: mỗi mã có 64 ký tự, gồm chữ số 0–9 và các chữ a–f.',
    en: 'The code is not right: each has 64 characters, digits 0–9 and the letters a–f.',
  },
  in: { vi: 'Có trong danh sách.', en: 'It is in the list.' },
  out: { vi: 'Không có trong danh sách.', en: 'It is not in the list.' },
  outThen: {
    vi: 'Xin giữ nguyên thiết bị đã gửi phiếu, đừng xóa dữ liệu trong đó, và báo cho cơ quan tổ chức. Mã:',
    en: 'Please keep the phone that has sent the ballot, delete nothing on it, and tell the office that runs the round. The code:',
  },
  growing: {
    vi: 'Đợt này chưa công bố: danh sách còn dài thêm khi có phiếu mới đến. Danh sách cuối cùng được công bố cùng kết quả.',
    en: 'This round is not published yet: the list grows as ballots arrive. The final one is published with the result.',
  },
  frozen: {
    vi: 'Danh sách này nằm trong gói dữ liệu đã công bố và không thay đổi nữa.',
    en: 'This list is part of the published data package and changes no more.',
  },
  proves: { vi: 'Điều được chứng minh', en: 'What this proves' },
  provesThat: {
    vi: [
      'Phong bì có mã ấy nằm trong danh sách; không ai có thể bỏ nó ra mà danh sách và gói dữ liệu đã công bố vẫn giữ nguyên mã kiểm tra.',
      'Biên nhận trên thiết bị có chữ ký của hòm phiếu. Nếu có biên nhận mà danh sách không có mã, biên nhận ấy là bằng chứng.',
    ],
    en: [
      'The envelope with that code is in the list; nobody can take it out while the list and the published package keep their checksums.',
      'The receipt on the phone is signed by the ballot box. If there is a receipt and the list lacks its code, the receipt is the evidence.',
    ],
  },
  provesNot: { vi: 'Điều không được chứng minh', en: 'What it does not prove' },
  provesNotThat: {
    vi: [
      'Trong phiếu viết gì: danh sách chỉ có mã của phong bì dán kín. Không ai dùng trang này mà biết được, hay buộc Ông/Bà cho thấy, đã trả lời thế nào.',
      'Phiếu có được tính hay không: phiếu có thể bị loại với lý do ghi trong nhật ký. Chỉ công bố có bao nhiêu phiếu như thế.',
    ],
    en: [
      'What the ballot says: the list holds only codes of sealed envelopes. By this page nobody learns how you answered, or can make you show it.',
      'Whether the ballot was counted: it may have been left out for a reason that stands in the log. Only how many were is published.',
    ],
  },
  sum: { vi: 'Các phong bì của đợt này', en: 'The envelopes of this round' },
  fates: {
    counted: { vi: 'Được tính vào kết quả', en: 'Counted in the result' },
    held: { vi: 'Tạm giữ, chưa ai quyết định', en: 'Held, nobody has decided' },
    excluded: { vi: 'Bị loại, có lý do', en: 'Left out, with a reason' },
    unreadable: {
      vi: 'Không mở được hoặc trả lời không hợp lệ',
      en: 'Could not be opened, or answers that don’t fit',
    },
    unopened: { vi: 'Còn trong hòm, chưa mở', en: 'Still in the box, unopened' },
    lost: { vi: 'Mất khi khôi phục từ bản sao lưu', en: 'Lost when a backup was restored' },
  },
  adds: (n: string): Bilingual => ({
    vi: `Cộng lại là ${n} phong bì, bằng đúng số dòng của danh sách; lệnh kiểm tra ở trang phương pháp so lại điều này.`,
    en: `Together they are ${n} envelopes, as many as the list has lines; the check on the method page compares this.`,
  }),
  byHand: { vi: 'Tự tìm, không cần JavaScript', en: 'By hand, without JavaScript' },
  byHandHow: {
    vi: 'Mở danh sách rồi dùng chức năng tìm của trình duyệt (Ctrl+F, hoặc “Tìm trong trang”) với vài ký tự đầu của mã:',
    en: 'Open the list and search it with your browser (Ctrl+F, or “Find in page”) for the first characters of the code:',
  },
  list: (n: string): Bilingual => ({
    vi: `danh sách ${n} phong bì`,
    en: `the list of ${n} envelopes`,
  }),
}
