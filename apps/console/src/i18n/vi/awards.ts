/** Commendations: whom the rule proposes, what the council decides. */
import { n } from './common/numbers.ts'

export const awards = {
  title: 'Khen thưởng',
  headline: {
    notYet: 'Chưa đến lúc xét khen thưởng',
    open: (proposals: number) => `${n(proposals)} đề nghị chưa được quyết định`,
    decided: (granted: number) =>
      granted === 0
        ? 'Không tập thể nào được khen thưởng'
        : `${n(granted)} tập thể được khen thưởng`,
  },
  lead: 'Quy tắc đề nghị: đơn vị đứng đầu mỗi khối và đơn vị tăng nhiều nhất so với đợt trước. Hội đồng quyết định, có thể thêm tập thể khác; được khen thưởng thì có tên ở trang công bố, phụ lục, thông cáo và gói dữ liệu.',
  notYet: 'Danh sách đề nghị có sau khi kết quả được duyệt: khi đó số liệu đã khóa.',
  first: (percent: string) => `Đứng đầu, Chỉ số ${percent}`,
  alike: (names: string) => `Về thống kê chưa phân biệt được với ${names}.`,
  alikeMany: (units: number) => `Về thống kê chưa phân biệt được với ${n(units)} đơn vị khác.`,
  rise: (points: string) => `Tăng nhiều nhất so với đợt trước: ${points} điểm phần trăm`,
  noise: 'Mức tăng nằm trong phạm vi sai số: có thể chỉ do ngẫu nhiên.',
  withheldFirst: (unit: string) =>
    `Không đề nghị ${unit}: đứng đầu theo số liệu nội bộ, nhưng không đứng đầu theo số liệu sẽ công bố, vì kết quả của nhóm có dưới 10 người trả lời được ẩn hoặc làm tròn.`,
  withheldRise: (unit: string) =>
    `Không đề nghị ${unit}: tăng nhiều nhất theo số liệu nội bộ, nhưng không phải theo số liệu sẽ công bố, vì kết quả của nhóm có dưới 10 người trả lời được ẩn hoặc làm tròn.`,
  undecided: 'chưa quyết định',
  granted: (name: string, moment: string) => `Được khen thưởng: ${name} ghi lúc ${moment}`,
  refused: (name: string, moment: string) => `Không khen thưởng: ${name} ghi lúc ${moment}`,
  grant: 'Khen thưởng',
  refuse: 'Không khen thưởng',
  withdraw: 'Bỏ khỏi danh sách',
  refuseWhy: 'Lý do',
  refuseDo: 'Ghi quyết định',
  add: 'Thêm tập thể khác',
  ranking: 'Khối',
  unit: 'Đơn vị',
  choose: 'Chọn đơn vị',
  forWhat: 'Khen thưởng vì',
  forWhatHint: 'Câu này hiện ở trang công bố.',
  why: 'Căn cứ quyết định',
  whyHint: 'Chỉ giữ trong nhật ký, không công bố.',
  addDo: 'Thêm vào danh sách',
}
