import { expect, test } from 'vitest'
import { detailsOf } from './index.ts'

test.each([
  [
    { envelopes: 12, holder: 'sheets', publicKey: 'PK' },
    ['số phong bì: 12', 'nơi giữ chìa khóa: sheets', 'chìa khóa công khai: PK'],
    ['envelopes: 12', 'holder: sheets', 'public key: PK'],
  ],
  [
    { reason: 'Xong', late: 'take', red: ['thin-units: 3'], onePerson: true },
    [
      'lý do: Xong',
      'phiếu đến muộn: take',
      'mục đỏ: thin-units: 3',
      'một người duyệt và công bố: có',
    ],
    [
      'reason: Xong',
      'late ballots: take',
      'red checks: thin-units: 3',
      'one person approves and publishes: yes',
    ],
  ],
  [
    { arrived: 2, held: 0, already: 1, left: [{ why: 'unreadable', envelopes: 1 }] },
    [
      'số nhận vào hòm: 2',
      'số chờ quyết định: 0',
      'số đã có từ trước: 1',
      'số không nhận: lý do unreadable, số phong bì 1',
    ],
    [
      'arrived: 2',
      'waiting for a decision: 0',
      'there before: 1',
      'left: why unreadable, envelopes 1',
    ],
  ],
  [
    { madeAt: '2026-11-20', lost: 4, label: '', units: [], moon: false },
    ['sao lưu lúc: 2026-11-20', 'số biên nhận thiếu: 4', 'moon: không'],
    ['backup made at: 2026-11-20', 'receipts missing: 4', 'moon: no'],
  ],
])('%j is told in words, and what has none as it stands', (subject, vi, en) => {
  expect(detailsOf(subject, 'vi')).toEqual(vi)
  expect(detailsOf(subject, 'en')).toEqual(en)
})
