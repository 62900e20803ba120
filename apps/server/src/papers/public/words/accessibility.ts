/** For whom the public pages can be read. What is said of tests is what the tests do. */
import type { Bilingual } from '@phieu/survey'

export const accessibility = {
  title: { vi: 'Khả năng tiếp cận', en: 'Accessibility' },
  lead: {
    vi: 'Các trang kết quả được làm để mọi người đều đọc được, kể cả người khiếm thị, người chỉ dùng bàn phím và người dùng máy cũ hoặc mạng chậm.',
    en: 'These result pages are made so that everybody can read them: with a screen reader, with a keyboard alone, on an old phone or a slow line.',
  },
  standard: {
    vi: 'Mục tiêu là mức AA của Hướng dẫn về khả năng tiếp cận nội dung web (WCAG) 2.2.',
    en: 'They aim at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.',
  },
  heldTitle: {
    vi: 'Được kiểm tra với mỗi thay đổi của chương trình',
    en: 'Checked with every change of the program',
  },
  held: {
    vi: [
      'Công cụ axe không tìm thấy lỗi nào, trên màn hình điện thoại nền sáng và màn hình máy tính nền tối.',
      'Với cỡ chữ gấp đôi trên màn hình 360 × 640, chỉ bảng cuộn ngang; không nội dung nào bị mất.',
      'Trên điện thoại, trình đọc màn hình gặp đủ mọi đề mục, bảng, dòng và ô (Chromium).',
      'Mỗi hình đều có bảng số liệu; không thông tin nào chỉ được thể hiện bằng màu.',
      'Mọi nội dung đọc được khi trình duyệt không chạy mã kịch bản; bàn phím đến được mọi liên kết và mọi bảng rộng.',
    ],
    en: [
      'The tool axe finds nothing, on a light phone screen and on a dark desk screen.',
      'With text at twice its size on 360 × 640, only tables scroll sideways and nothing is lost.',
      'On a phone a screen reader finds every heading, table, row and cell (Chromium).',
      'Every picture has its table; nothing is told by colour alone.',
      'All of it is read without a script; the keyboard reaches every link and every wide table.',
    ],
  },
  knownTitle: { vi: 'Chưa đạt', en: 'What is not there yet' },
  known: {
    vi: [
      'Tờ kết quả một trang của đơn vị (PDF) và hình PNG chưa có cấu trúc cho trình đọc màn hình; trang của đơn vị và bảng số liệu có cùng nội dung.',
      'Toàn văn phương pháp tính chỉ có bằng tiếng Anh; phần tóm tắt có bằng tiếng Việt.',
    ],
    en: [
      'The one-page PDF of a unit and the PNG pictures have no structure for a screen reader; the unit’s page and the tables say the same.',
      'The full text of the method is in English only; the summary is in both languages.',
    ],
  },
  complain: {
    vi: 'Gặp nội dung không đọc được, xin báo cho cơ quan công bố:',
    en: 'If something cannot be read, please tell the office that publishes it:',
  },
  noContact: {
    vi: 'Gặp nội dung không đọc được, xin báo cho cơ quan công bố; tên cơ quan đứng đầu mỗi kết quả.',
    en: 'If something cannot be read, please tell the office that publishes it; its name heads every result.',
  },
} satisfies Record<string, Bilingual | { vi: string[]; en: string[] }>
