/** Every sentence of the console, as an official would write it. `en.ts` has the same keys. */
import { adjustments } from './vi/adjustments.ts'
import { awards } from './vi/awards.ts'
import { door } from './vi/door.ts'
import { help } from './vi/common/help.ts'
import { goTo } from './vi/common/go-to.ts'
import { box } from './vi/box.ts'
import { channels } from './vi/common/channels.ts'
import { boxKey } from './vi/box-key.ts'
import { catalogue } from './vi/catalogue.ts'
import { status } from './vi/status.ts'
import { previousResults } from './vi/previous-results.ts'
import { external } from './vi/external.ts'
import { fieldwork } from './vi/fieldwork.ts'
import { imports } from './vi/imports.ts'
import { log } from './vi/log.ts'
import { myUnit } from './vi/my-unit.ts'
import { insiders } from './vi/insiders.ts'
import { newRound } from './vi/new-round.ts'
import { overview } from './vi/overview.ts'
import { ownAccount } from './vi/own-account.ts'
import { pages } from './vi/common/pages.ts'
import { people } from './vi/people.ts'
import { points } from './vi/points.ts'
import { refused } from './vi/refused.ts'
import { review } from './vi/review.ts'
import { replies } from './vi/replies.ts'
import { result } from './vi/result.ts'
import { distribution } from './vi/distribution.ts'
import { mailing } from './vi/mailing.ts'
import { roundSetup } from './vi/round-setup.ts'
import { backupRetention, personalData } from './vi/backup-retention.ts'
import { exports } from './vi/exports.ts'
import { table } from './vi/common/table.ts'
import { today } from './vi/common/today.ts'
import { tokens } from './vi/tokens.ts'
import { unit, trace } from './vi/unit.ts'
import { n } from './vi/common/numbers.ts'

export const vi = {
  ...door,
  goTo,
  help,
  pages,
  today,
  table,
  round: {
    state: {
      draft: 'đang chuẩn bị',
      open: 'đang mở',
      closed: 'đã đóng',
      approved: 'đã duyệt',
      published: 'đã công bố',
    },
    practice: { mark: 'Đợt thử nghiệm', means: 'phiếu dùng thử, không công bố' },
    synthetic: { mark: 'Số liệu giả lập', means: 'phiếu do phần mềm tạo, không phải ý kiến thật' },
    list: {
      name: 'Đợt',
      state: 'Tình trạng',
      year: 'Năm được đánh giá',
      fieldwork: 'Thời gian thu phiếu',
      measured: 'Danh sách đơn vị',
      days: (from: string, to: string) => `${from} – ${to}`,
      actions: 'Thao tác',
      like: 'Dùng làm mẫu',
      practice: 'đợt thử nghiệm',
      synthetic: 'số liệu giả lập',
    },
    none: 'Chưa có đợt đánh giá nào.',
    noneWhy:
      'Khi khởi động lần đầu, máy chủ tự mở một đợt thử nghiệm; nếu không thấy, hãy xem thông báo của máy chủ.',
  },

  log,
  myUnit,
  replies,
  awards,
  channels,
  ownAccount,
  people,
  tokens,
  distribution,
  mailing,
  roundSetup,
  live: {
    asOf: (time: string) => `Cập nhật lúc ${time}; tự làm mới sau mỗi 15 giây.`,
    printed: (moment: string) => `Số liệu lúc ${moment}.`,
    lost: (time: string) =>
      `Không kết nối được máy chủ. Màn hình đang giữ số liệu lúc ${time} và sẽ tự cập nhật khi có kết nối.`,
    stale: (time: string, why: string) => `${why} Màn hình đang giữ số liệu lúc ${time}.`,
  },

  box,
  boxKey,
  overview,
  fieldwork,
  start: {
    title: 'Chưa có phiếu nào',
    lead: 'Cách nhận phiếu đầu tiên:',
    steps: [
      'Mở liên kết dành cho người dân mà máy chủ in ra khi khởi động (dạng /l/…) trên điện thoại hoặc trình duyệt bất kỳ.',
      'Trả lời các câu hỏi rồi bấm “Hoàn thành và gửi phiếu”. Mất mạng cũng trả lời được; phiếu sẽ tự gửi khi có mạng lại.',
      'Phiếu hiện ở trang này trong vòng 15 giây, không cần tải lại.',
    ],
  },

  quickExports: {
    open: 'Xuất số liệu',
    items: 'Theo tiêu chí thành phần và nhóm đối tượng',
    itemsInside:
      'Mỗi dòng là một đơn vị × tiêu chí thành phần × nhóm: số câu trả lời, tỷ lệ, khoảng tin cậy, điểm.',
    areas: 'Theo lĩnh vực',
    areasInside: 'Mỗi dòng là một đơn vị × lĩnh vực: điểm, điểm tối đa, khoảng tin cậy.',
    csv: 'CSV (mở thẳng bằng Excel tiếng Việt)',
    xlsx: 'XLSX (kèm trang giải thích các cột)',
    more: 'Bảng và dạng tệp khác: từng phiếu, SPSS, JSON, bộ lọc…',
  },

  recount: {
    do: 'Đối chiếu số phiếu',
    doing: 'Đang đối chiếu…',
    why: 'Đối chiếu với từng phiếu đã lưu và so với số đang hiển thị.',
    equal: (ballots: number) =>
      `Đã đối chiếu ${n(ballots)} phiếu: số đang hiển thị khớp hoàn toàn với các phiếu.`,
    different: (ballots: number, differences: number) =>
      `Đã đối chiếu ${n(ballots)} phiếu: ${n(differences)} chỗ không khớp với các phiếu. Không dùng số liệu này trước khi tìm ra nguyên nhân.`,
    where: (unit: string, group: string) => `Không khớp: đơn vị ${unit}, nhóm ${group}.`,
  },

  unit,
  trace,
  result,
  points,
  adjustments,
  status,
  imports,
  external,
  catalogue,
  previousResults,
  newRound,
  insiders,
  refused,
  review,
  exports,
  backupRetention,
  personalData,
}

/** What every language must say. */
export type Messages = typeof vi
