/** The ballot box of a round: what lies in it, and its opening. */
import type { RightKind } from '@phieu/office'
import { n } from './common/numbers.ts'

export const box = {
  title: 'Hòm phiếu',
  answer: {
    none: 'Hòm phiếu chưa có phiếu nào',
    lying: (lying: number) => `${n(lying)} phiếu trong hòm, chưa mở`,
    counting: (done: number, total: number) => `Đang kiểm phiếu: ${n(done)}/${n(total)}`,
    named: (named: number) => `${n(named)} phiếu của người được mời chờ tờ chìa khóa`,
    empty: (counted: number) => `Đã kiểm hết: ${n(counted)} phiếu`,
  },
  lead: 'Phiếu gửi đến nằm niêm phong trong hòm. Mỗi lần mở một nhóm ít nhất năm phiếu, theo thứ tự ngẫu nhiên, để không ai biết phiếu nào của ai.',
  leadTrial:
    'Đợt này không phải đợt thật: phiếu được mở ngay khi đến, và chìa khóa hòm phiếu có thể nằm ở máy chủ.',
  note: {
    lying: (lying: number) => `${n(lying)} phiếu trong hòm chưa mở.`,
    counting: (done: number, total: number) => `Đang kiểm phiếu: ${n(done)}/${n(total)}.`,
    see: 'Xem hòm phiếu',
    overview:
      'Điểm trên trang này chỉ gồm phiếu đã kiểm và chỉ đổi theo từng lần kiểm. Chỉ số và thứ hạng có sau khi đóng đợt.',
    unit: 'Điểm chỉ gồm phiếu đã kiểm. Chỉ số và thứ hạng của đơn vị có sau khi đóng đợt.',
    unitCell: (group: string, state: string) => `${group}: ${state}.`,
    progress: 'Tiến độ tính cả phiếu còn nằm trong hòm.',
    insiders:
      'Phiếu của người nội bộ chỉ mở sau khi đóng đợt. Số đã xong của từng người là số đến nửa đêm vừa qua, để không ai ghép được một phiếu mới đến với một người.',
    sending:
      'Số phiếu đã nhận và số mã đã dùng là số đến nửa đêm vừa qua, để không ai ghép được một phiếu mới đến với một mã.',
    review: 'Chỉ phiếu đã kiểm mới xem được; nhóm có dưới năm phiếu thì không xem từng phiếu.',
  },
  withheld: {
    title: 'Chưa có kết quả: đợt đang nhận phiếu',
    unopened: 'Chưa có kết quả: trong hòm còn phiếu chưa mở',
    why: 'Khi đợt còn mở hoặc trong hòm còn phiếu chưa mở, chỉ số và thứ hạng không được tính. Nếu xem được thứ hạng trước và sau mỗi phiếu thì có thể suy ra phiếu ấy trả lời gì, và đơn vị có thể chạy theo thứ hạng.',
    sheets: {
      title: 'Cần làm gì',
      bring: 'Mở hòm phiếu bằng một trong hai tờ chìa khóa.',
      wrong:
        'Tờ bị báo là của hòm khác: so tên đợt và mã nhận dạng chìa khóa ghi trên tờ; tờ đúng có thể ở nơi giữ kia.',
      half: 'Tờ chỉ đọc được một phần hoặc không đọc được: gõ từng dòng số, mỗi dòng sai đều được báo. Trong lúc đó không mất phiếu nào, có thể thử lại nhiều lần.',
      lost: 'Chắc chắn đã mất cả hai tờ: hai người duyệt kết quả không có những phiếu ấy, có ghi lý do.',
    },
    when: 'Kết quả có ở trang này sau khi đóng đợt và kiểm hết phiếu trong hòm.',
  },

  figures: {
    receipts: 'phiếu đã nhận vào hòm',
    counted: 'đã kiểm',
    lying: 'còn trong hòm',
    named: 'trong đó của người được mời',
    held: 'đến muộn, giữ riêng',
    revoked: 'gửi bằng thư mời hoặc liên kết đã thu hồi, chưa mở',
    faulty: 'không mở hoặc không đọc được',
  },
  sum: 'Đã kiểm, còn trong hòm, giữ riêng và không đọc được cộng lại bằng số phiếu đã nhận. Phiếu chỉ ra khỏi hòm khi được kiểm.',

  revoked: {
    title: 'Phiếu gửi bằng thư mời hoặc liên kết đã thu hồi',
    lead: (ballots: number) =>
      `${n(ballots)} phiếu đến bằng thư mời hoặc liên kết đã bị thu hồi. Phiếu vẫn nằm niêm phong: nếu mở riêng thì biết được một người đã trả lời gì.`,
    take: 'Nhận cùng các phiếu khác',
    effect:
      'Những phiếu này được mở chung với phiếu của người được mời khác và không mang dấu riêng. Sau đó không lấy lại được. Hãy làm trước khi mở hòm bằng tờ chìa khóa.',
    late: 'Phiếu của người được mời đã mở: những phiếu này để lại, không mở; kết quả ghi số phiếu không mở.',
    open: 'Nếu không nhận, những phiếu này để lại, không mở; kết quả ghi số phiếu không mở.',
  },

  table: 'Phiếu còn trong hòm theo đơn vị',
  search: 'Tìm đơn vị',
  unit: 'Đơn vị',
  group: 'Nhóm',
  kind: 'Gửi qua',
  kinds: {
    open: 'liên kết mở',
    interview: 'điều tra viên',
    invited: 'thư mời một lần',
    insider: 'liên kết nội bộ',
  } satisfies Record<RightKind, string>,
  lying: 'Trong hòm',
  opens: 'Khi nào mở',
  cell: {
    enough: (lying: number, at: number) => `${n(lying)} phiếu trong hòm, mở khi đủ ${n(at)}`,
    next: (lying: number) => `${n(lying)} phiếu trong hòm, mở ở lần kiểm tới`,
    named: (lying: number) => `${n(lying)} phiếu trong hòm, mở khi đóng đợt`,
    key: (lying: number) => `${n(lying)} phiếu trong hòm, chờ tờ chìa khóa`,
  },
  when: {
    enough: (at: number) => `khi đủ ${n(at)} phiếu`,
    next: 'ở lần kiểm tới',
    named: 'khi đóng đợt',
    key: 'khi có tờ chìa khóa',
  },
  emptyTable: 'Không còn phiếu nào trong hòm',
  emptyTableWhy: 'Phiếu mới đến sẽ hiện ở đây cho đến khi được mở và kiểm.',

  keys: 'Chìa khóa hòm phiếu',
  keyState: {
    none: 'Chưa có chìa khóa. Đợt chỉ mở được sau khi có chìa khóa.',
    unconfirmed: 'Chìa khóa chưa dùng được: chưa đọc lại tờ chìa khóa nào.',
    sheets:
      'Chìa khóa nằm trên hai tờ giấy đã in, máy chủ không có. Phiếu của người được mời chỉ mở được bằng một trong hai tờ, sau khi đóng đợt.',
    server:
      'Chìa khóa nằm ở máy chủ. Người quản trị máy chủ về kỹ thuật có thể mở phiếu của người được mời trước khi đóng đợt; thư mời và lời đồng ý nói rõ điều đó.',
  },
  unreadable:
    'Máy chủ đang dùng chìa khóa chủ khác với lúc mở đợt nên không mở được phiếu nào của đợt này. Phiếu vẫn còn nguyên trong hòm. Hãy đặt lại đúng tệp chìa khóa chủ rồi khởi động lại máy chủ.',
  fingerprint: 'Mã nhận dạng chìa khóa',
  makeKey: 'Tạo chìa khóa hòm phiếu',
  makeAnother: 'Tạo chìa khóa khác',
  open: 'Mở hòm phiếu',

  opening: {
    title: 'Mở hòm phiếu',
    answer: (named: number) => `${n(named)} phiếu của người được mời chờ mở`,
    lead: 'Lấy một trong hai tờ chìa khóa. Chìa khóa được đọc trong trình duyệt này, gửi cho máy chủ để kiểm phiếu, chỉ nằm trong bộ nhớ khi đang kiểm rồi bỏ đi; không ghi ở đâu.',
    notClosed: 'Hòm phiếu chỉ mở được sau khi đóng đợt',
    notClosedLead:
      'Hãy giữ tờ chìa khóa trong phong bì niêm phong. Khi đợt đã đóng, mang tờ chìa khóa đến trang này.',
    server: 'Không cần tờ chìa khóa: chìa khóa nằm ở máy chủ',
    serverLead: 'Máy chủ tự mở phiếu của người được mời sau khi đóng đợt.',
    nothing: 'Không có phiếu nào chờ tờ chìa khóa',
    nothingLead: (counted: number) => `Đã kiểm ${n(counted)} phiếu của đợt.`,
    lateLead: (ballots: number) =>
      `${n(ballots)} phiếu của người được mời đến muộn, được mở khi duyệt kết quả: khi đó hãy mang lại một tờ chìa khóa.`,
    counting: (done: number, total: number) => `Đang kiểm phiếu: ${n(done)}/${n(total)}`,
    countingLead:
      'Có thể rời trang này; máy chủ tiếp tục kiểm. Nếu máy chủ dừng giữa chừng, phiếu chưa kiểm vẫn nằm trong hòm và cần đọc lại tờ chìa khóa.',
    opened: 'Tờ chìa khóa đúng. Máy chủ đang mở và kiểm phiếu.',
    done: (counted: number) =>
      `Đã mở hòm: mọi phiếu của người được mời đã kiểm. Đợt có ${n(counted)} phiếu đã kiểm.`,
    notYours: 'Hòm phiếu do quản trị viên hoặc Hội đồng thẩm định mở.',
    failed: 'Tờ chìa khóa đọc đúng nhưng máy chủ chưa mở được hòm.',
  },

  lost: {
    title: 'Không còn tờ chìa khóa nào',
    lead: (named: number) =>
      `Không có tờ chìa khóa thì không ai, kể cả nhà cung cấp, mở được ${n(named)} phiếu của người được mời. Hãy tìm ở cả hai nơi giữ trước. Nếu chắc chắn đã mất cả hai, có thể duyệt kết quả không có những phiếu ấy: một người đề nghị và ghi lý do, một người khác xác nhận; gói kết quả ghi số phiếu không mở. Sau đó không lấy lại được.`,
    way: 'Đến bước duyệt kết quả',
    left: (unopened: number) =>
      `${n(unopened)} phiếu được để lại trong hòm, không mở; lý do ở trang Quy trình.`,
  },

  takeIn: {
    title: 'Nhận phiếu vào hòm',
    file: 'Nhận phiếu từ tệp cứu hộ của một thiết bị',
    refused: (ballots: number) => `${n(ballots)} phiếu không hợp lệ sẽ được nhận vào hòm`,
    lead: 'Phiếu có quyền, chữ ký hoặc liên kết còn hiệu lực được nhận như thể thiết bị đã tự gửi. Phiếu khác vẫn niêm phong và chờ quyết định: phiếu không ghi tên được kiểm rồi tạm giữ ở trang Duyệt phiếu; phiếu của người được mời nằm cùng các phiếu gửi bằng thư mời hoặc liên kết đã thu hồi; sau khi đóng đợt, tất cả được coi là phiếu đến muộn. Một phiếu đến bằng hai đường chỉ tính một lần.',
    chooseFile: 'Tệp cứu hộ (phieu-….json)',
    take: 'Nhận vào hòm',
    unreadable: 'Tệp này không phải là tệp cứu hộ của ứng dụng Phiếu.',
  },
  taken: {
    sum: (laid: number, already: number) =>
      `Đã nhận ${n(laid)} phiếu vào hòm${already > 0 ? `; ${n(already)} phiếu đã có trong hòm từ trước` : ''}.`,
    held: (held: number) => `${n(held)} phiếu trong số đó chờ quyết định.`,
    left: (ballots: number) => `Không nhận được ${n(ballots)} phiếu.`,
  },
}
