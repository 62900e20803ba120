import { endpoints, roundWays } from '@phieu/office'
import type { RoundState } from '@phieu/survey'
import type { Act } from './act.ts'

/** How a round moves on, and what is published with it. */
export const moveActs: readonly Act[] = [
  {
    name: { vi: 'Mở đợt', en: 'Open the round' },
    also: { vi: 'bắt đầu nhận phiếu, khai mạc', en: 'start collecting ballots' },
    to: '/course#open',
    roles: whoMoves('draft', 'open'),
  },
  {
    name: { vi: 'Đóng đợt', en: 'Close the round' },
    also: { vi: 'kết thúc, ngừng nhận phiếu, khóa', en: 'end, stop ballots' },
    to: '/course#close',
    roles: whoMoves('open', 'closed'),
  },
  {
    name: { vi: 'Mở lại đợt', en: 'Reopen the round' },
    also: { vi: 'nhận phiếu trở lại', en: 'again' },
    to: '/course#reopen',
    roles: whoMoves('closed', 'open'),
  },
  {
    name: { vi: 'Duyệt kết quả', en: 'Approve the result' },
    also: { vi: 'phê duyệt, thông qua', en: 'accept, lock' },
    to: '/course#approve',
    roles: whoMoves('closed', 'approved'),
  },
  {
    name: { vi: 'Bỏ duyệt', en: 'Withdraw the approval' },
    also: { vi: 'hủy duyệt, rút lại', en: 'undo approval, unlock' },
    to: '/course#disapprove',
    roles: whoMoves('approved', 'closed'),
  },
  {
    name: { vi: 'Công bố kết quả', en: 'Publish the result' },
    also: { vi: 'phát hành, ban hành, quyết định, thông báo', en: 'release, announce' },
    to: '/course#publish',
    roles: endpoints.publishRound.who,
  },
  {
    name: { vi: 'Đăng đính chính', en: 'Publish an erratum' },
    also: { vi: 'sửa sai, kết quả đã công bố', en: 'correct, correction' },
    to: '/course#erratum',
    roles: endpoints.publishErratum.who,
  },
  {
    name: { vi: 'Đưa gói dữ liệu trở lại', en: 'Restore a package' },
    also: { vi: 'khôi phục gói, hỏng', en: 'put back, damaged' },
    to: '/course#package',
    roles: endpoints.putPackageBack.who,
  },
  {
    name: { vi: 'Cho đơn vị xem kết quả tạm thời', en: 'Show units the provisional result' },
    also: { vi: 'lấy ý kiến, kiến nghị, phản hồi', en: 'right of reply, objections' },
    to: '/replies',
    roles: endpoints.setReplyPeriod.who,
  },
  {
    name: { vi: 'Trả lời kiến nghị của đơn vị', en: 'Answer objections of units' },
    also: { vi: 'phản hồi, khiếu nại', en: 'reply' },
    to: '/replies',
    roles: endpoints.answerObjection.who,
  },
  {
    name: { vi: 'Đề xuất khen thưởng', en: 'Propose commendations' },
    also: { vi: 'tập thể, thi đua, giải', en: 'awards' },
    to: '/awards',
    roles: endpoints.decideAward.who,
  },
  {
    name: { vi: 'Thêm tập thể được khen thưởng', en: 'Commend another unit' },
    also: { vi: 'thi đua, giải', en: 'award, add' },
    to: '/awards#add',
    roles: endpoints.decideAward.who,
  },
]

function whoMoves(from: RoundState, to: RoundState): Act['roles'] {
  return roundWays.find((way) => way.from === from && way.to === to)?.who ?? []
}
