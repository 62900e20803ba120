import { expect, test } from 'vitest'
import { detailsOf } from './index.ts'

test.each([
  [
    { envelopes: 12, holder: 'sheets', publicKey: 'PK' },
    ['số phong bì: 12', 'nơi giữ chìa khóa: hai tờ giấy in', 'chìa khóa công khai: PK'],
    ['envelopes: 12', 'holder: two printed sheets', 'public key: PK'],
  ],
  [
    {
      from: 'draft',
      to: 'open',
      reason: 'Xong',
      late: 'take',
      red: ['thin-units: 3', 'no-way: 0'],
    },
    [
      'từ: chuẩn bị',
      'đến: đang nhận phiếu',
      'lý do: Xong',
      'phiếu đến muộn: nhận, tính cùng đợt',
      'mục đỏ: đơn vị có quá ít phiếu (3), chưa có cách nào để trả lời',
    ],
    [
      'from: preparation',
      'to: taking ballots',
      'reason: Xong',
      'late ballots: taken and counted with the round',
      'red checks: units with too few ballots (3), no way to answer',
    ],
  ],
  [
    { limits: { wordTime: { vi: 250, en: 300 }, fastPercent: 40, linkHour: 25 } },
    [
      'ngưỡng: thời gian đọc (ms) tiếng Việt 250, tiếng Anh 300; quá nhanh: dưới 40 % thời gian đọc; gửi dồn dập: 25 phiếu mỗi giờ một liên kết',
    ],
    [
      'limits: reading time (ms) Vietnamese 250, English 300; too fast: below 40 % of reading; burst: 25 ballots an hour through a link',
    ],
  ],
  [
    { arrived: 2, held: 0, already: 1, left: [{ why: 'unreadable', envelopes: 1 }] },
    [
      'số nhận vào hòm: 2',
      'số chờ quyết định: 0',
      'số đã có từ trước: 1',
      'số không nhận: lý do không phải phiếu niêm phong, số phong bì 1',
    ],
    [
      'arrived: 2',
      'waiting for a decision: 0',
      'there before: 1',
      'left: why not a sealed ballot, envelopes 1',
    ],
  ],
  [
    { kind: 'other', channel: 'other' },
    ['loại: khác', 'kênh: kênh khác'],
    ['kind: other', 'channel: other channel'],
  ],
  [
    { by: 'unit', share: { percent: 10 }, drawn: 4 },
    ['cách chọn: theo đơn vị', 'rút: phần trăm 10', 'số cuộc phỏng vấn được rút: 4'],
    ['by: by unit', 'share: per cent 10', 'interviews drawn: 4'],
  ],
  [
    { channel: 'other', kind: 'other' },
    ['kênh: kênh khác', 'loại: khác'],
    ['channel: other channel', 'kind: other'],
  ],
  [
    { burden: 'all', newcomers: true },
    ['số đơn vị mỗi người: tất cả', 'chỉ người mới: có'],
    ['units per person: all', 'newcomers only: yes'],
  ],
  [
    { madeAt: '2026-11-20', onePerson: true, lost: 4, label: '', units: [], moon: false },
    [
      'sao lưu lúc: 20/11/2026',
      'một người duyệt và công bố: có',
      'số biên nhận thiếu: 4',
      'moon: không',
    ],
    [
      'backup made at: 20/11/2026',
      'one person approves and publishes: yes',
      'receipts missing: 4',
      'moon: no',
    ],
  ],
])('%j is told in words, and what has none as it stands', (subject, vi, en) => {
  expect(detailsOf(subject, 'vi')).toEqual(vi)
  expect(detailsOf(subject, 'en')).toEqual(en)
})
