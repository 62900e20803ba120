import type { Term } from './term.ts'

/** Words of the program itself. */
export const program = {
  outbox: {
    word: { vi: 'hàng chờ gửi', en: 'outbox' },
    meaning: {
      vi: 'phiếu đã hoàn thành trên điện thoại mà cơ quan chưa xác nhận là đã lưu',
      en: 'finished ballots on a phone that the office has not named as kept',
    },
  },
  tally: {
    word: { vi: 'bản kiểm phiếu', en: 'tally' },
    meaning: {
      vi: 'số câu trả lời đếm theo đơn vị, nhóm đối tượng và tiêu chí thành phần',
      en: 'counts of answers by unit, group and item',
    },
  },
  recount: {
    word: { vi: 'đối chiếu số phiếu', en: 'recount' },
    meaning: {
      vi: 'đếm lại mọi phiếu và đối chiếu với bản kiểm phiếu',
      en: 'counting every ballot anew and comparing with the tallies',
    },
  },
  package: {
    word: { vi: 'gói dữ liệu', en: 'package' },
    meaning: {
      vi: 'một tệp chứa mọi số liệu làm căn cứ cho kết quả công bố',
      en: 'one file with everything that a published result rests on',
    },
  },
  digest: {
    word: { vi: 'mã băm', en: 'digest' },
    meaning: {
      vi: 'SHA-256: hai tệp có cùng mã băm thì giống hệt nhau',
      en: 'a SHA-256: two things with the same digest are the same',
    },
  },
  backupCodes: {
    word: { vi: 'mã dự phòng', en: 'backup codes' },
    meaning: {
      vi: 'mã dùng một lần in trên giấy, cho người mất phương tiện xác thực hai bước',
      en: 'one-time codes on paper, for who lost the second factor',
    },
  },
  proofOfWork: {
    word: { vi: 'chứng minh công việc', en: 'proof of work' },
    meaning: {
      vi: 'phép tính mà một phiếu không nhận thấy nhưng một triệu phiếu thì phải tốn nhiều thời gian',
      en: 'a computation that one ballot does not notice and a million do',
    },
  },
  places: {
    word: { vi: 'máy chủ, thiết bị, trang quản trị', en: 'server, device, desk' },
    meaning: {
      vi: 'nơi chương trình chạy: hai ứng dụng có tên “collect” và “console” trong mã nguồn',
      en: 'where the program runs: the two apps are called “collect” and “console” in the tree',
    },
  },
} satisfies Record<string, Term>
