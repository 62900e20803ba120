/** Insiders who rate many units: their lists, draws, personal links. */
import { n } from './common/numbers.ts'

export const insiders = {
  title: 'Người nội bộ đánh giá nhiều đơn vị',
  groups: 'Nhóm đối tượng nội bộ',
  answerNone: (group: string) => `Chưa có danh sách: ${group}`,
  answer: (finished: number, people: number) =>
    `${n(finished)}/${n(people)} người đã đánh giá xong mọi đơn vị của mình`,
  lead: 'Mỗi người đánh giá một số đơn vị được chọn ngẫu nhiên, mở bằng một liên kết riêng. Ở đây chỉ thấy mỗi người đã xong mấy đơn vị: không thấy đơn vị nào, không thấy câu trả lời.',
  tabPeople: (people: number) => (people === 0 ? 'chưa có danh sách' : `${n(people)} người`),
  closed: 'Đợt đã đóng: danh sách và liên kết đã được xóa theo quy định về dữ liệu cá nhân.',
  closedItems: (items: string) =>
    `Thang trả lời của câu ${items} không có lựa chọn “không đủ thông tin”. Hãy thêm lựa chọn này vào thang ở Danh mục trước khi mời, để không ai phải đoán.`,
  noUnits: 'Nhóm này chưa có chỉ tiêu phiếu cho đơn vị nào. Hãy đặt chỉ tiêu ở phần Thiết lập.',

  steps: {
    list: 'Nhập danh sách',
    add: 'Thêm một người',
    draw: 'Chọn ngẫu nhiên đơn vị',
    links: 'Tạo liên kết',
    remind: 'Danh sách nhắc việc',
    none: 'Nhóm này chưa có danh sách',
    noneWhy:
      'Bắt đầu bằng tệp gồm họ tên, chức vụ và cách liên hệ. Sau đó chọn ngẫu nhiên đơn vị cho từng người, rồi tạo liên kết riêng để gửi. Đơn vị được đánh giá không bao giờ chọn người trả lời.',
    nextDraw: (people: number) =>
      `${n(people)} người chưa được chọn đơn vị. Bước tiếp theo: chọn ngẫu nhiên đơn vị.`,
    nextLinks: (people: number) =>
      `${n(people)} người đã có đơn vị nhưng chưa có liên kết. Bước tiếp theo: tạo liên kết.`,
    nextRemind: (people: number) => `${n(people)} người còn đơn vị chưa đánh giá.`,
  },

  figures: {
    people: 'người trong danh sách',
    sent: 'có liên kết đang dùng được',
    begun: 'đã gửi ít nhất một phiếu',
    finished: 'đã xong tất cả',
    short: 'đơn vị còn thiếu người đánh giá',
  },

  people: {
    table: 'Danh sách người đánh giá',
    search: 'Tìm theo tên, chức vụ',
    name: 'Họ và tên',
    contact: 'Liên hệ',
    done: 'Đã xong',
    doneOf: (done: number, units: number) => `${n(done)}/${n(units)}`,
    notDrawn: 'chưa chọn đơn vị',
    link: 'Liên kết',
    links: {
      none: 'chưa tạo',
      good: (day: string) => `tạo ngày ${day}`,
      revoked: 'đã thu hồi',
    },
    progress: 'Tiến độ',
    all: 'Tất cả',
    states: {
      undrawn: 'Chưa chọn đơn vị',
      unsent: 'Chưa có liên kết',
      waiting: 'Chưa gửi phiếu nào',
      begun: 'Đang làm',
      finished: 'Đã xong',
    },
    limits: 'Giới hạn',
    notUnits: (count: number) => `trừ ${n(count)} đơn vị`,
    onlyBlocks: (blocks: string) => `chỉ khối ${blocks}`,
    edit: 'Sửa',
    another: 'Liên kết mới',
    handOver: 'Liên kết, QR, in',
  },

  person: {
    newTitle: 'Thêm một người đánh giá',
    title: 'Thông tin người đánh giá',
    lead: 'Chỉ ghi những gì cần cho việc gửi thư mời và chọn đơn vị. Toàn bộ danh sách bị xóa khi đợt đóng.',
    name: 'Họ và tên',
    position: 'Chức vụ',
    contact: 'Thư điện tử hoặc số điện thoại',
    contactHint: 'Có thể để trống. Chỉ dùng để gửi thư mời.',
    notUnits: 'Không đánh giá các đơn vị',
    notUnitsHint: 'Ví dụ đơn vị của chính người này.',
    allow: 'Cho phép',
    addUnit: 'Chọn đơn vị',
    blocks: 'Chỉ đánh giá các khối',
    blocksHint: 'Không chọn khối nào nghĩa là mọi khối mà nhóm được hỏi.',
    save: 'Lưu',
    add: 'Thêm vào danh sách',
    back: 'Danh sách',
    malformed:
      'Chưa lưu được: hãy kiểm tra họ tên, chức vụ và cách liên hệ (một địa chỉ thư điện tử hoặc một số điện thoại).',
    drops:
      'Nếu người này đã được chọn đơn vị, đơn vị vừa bị loại sẽ được rút khỏi phần của họ, trừ đơn vị đã có phiếu.',
    revoke: 'Thu hồi liên kết',
    revokeEffect:
      'Liên kết đã đưa cho người này sẽ không mở được nữa. Phiếu đã gửi vẫn được tính; phiếu đang làm dở khi gửi đến sẽ chờ xem xét.',
    revoked: 'Đã thu hồi liên kết.',
    remove: 'Xóa khỏi danh sách',
    removeEffect:
      'Họ tên, liên hệ và phần đơn vị của người này bị xóa, liên kết ngừng hoạt động. Phiếu đã gửi vẫn được tính vì không ai biết phiếu nào của ai.',
    removeUnderstood: 'Tôi hiểu rằng việc này không hoàn tác được.',
  },

  import: {
    title: 'Nhập danh sách',
    lead: (group: string) =>
      `Danh sách của nhóm: ${group}. Tệp được nhập trọn vẹn hoặc không nhập gì.`,
    templateLead:
      'Cột bắt buộc: họ tên (name), chức vụ (position). Tùy chọn: liên hệ (contact), đơn vị không đánh giá (not_units), khối (blocks).',
    missing: 'Người đang có trong danh sách nhưng không có trong tệp',
    keep: 'Giữ lại',
    remove: 'Xóa khỏi danh sách, thu hồi liên kết',
    reasonHint: 'Ví dụ: danh sách đại biểu theo công văn số…',
    nothing: 'Danh sách đã đúng như trong tệp: không có gì để nhập.',
    found: (added: number, changed: number, removed: number) =>
      `Tệp không có lỗi: thêm ${n(added)}, sửa ${n(changed)}, bỏ ${n(removed)} người. Hãy xem lại, ghi lý do rồi nhập.`,
    table: 'Các thay đổi của danh sách',
    kind: 'Thay đổi',
    kinds: { added: 'thêm', changed: 'sửa', removed: 'bỏ' },
    before: 'Đang có',
    after: 'Theo tệp',
    noLimit: 'mọi đơn vị',
    taken: 'Đã nhập danh sách.',
  },

  draw: {
    title: 'Chọn ngẫu nhiên đơn vị',
    lead: 'Hệ thống chọn cho mỗi người một tập đơn vị sao cho mọi đơn vị đủ số người đánh giá mong muốn và số đơn vị mỗi người chênh nhau nhiều nhất một. Có thể xem trước nhiều lần; chỉ lần được giữ mới có hiệu lực.',
    whom: 'Chọn cho ai',
    everybody: 'Mọi người trong danh sách',
    newcomers: 'Chỉ người mới, không động đến người khác',
    burden: 'Số đơn vị mỗi người',
    least: 'Ít nhất',
    most: 'Nhiều nhất',
    all: 'Mỗi người đánh giá mọi đơn vị được phép (ví dụ đại biểu HĐND)',
    preview: 'Xem trước',
    previewing: 'Đang chọn…',
    again: 'Chọn lại cách khác',
    enough: (people: number, units: number) =>
      `Đủ: cả ${n(units)} đơn vị có đủ người đánh giá (${n(people)} người được chọn đơn vị).`,
    short: (missing: number, units: number) =>
      `Thiếu ${n(missing)} lượt đánh giá ở ${n(units)} đơn vị.`,
    wouldBe: (most: number) =>
      `Nếu mỗi người nhận nhiều nhất ${n(most)} đơn vị thì đủ. Cũng có thể thêm người, hoặc giảm chỉ tiêu.`,
    never:
      'Dù mỗi người nhận bao nhiêu đơn vị cũng không đủ: có đơn vị quá ít người được phép đánh giá. Hãy thêm người, bớt giới hạn hoặc giảm chỉ tiêu.',
    nobody: 'Không có ai để chọn: mọi người trong danh sách đã có đơn vị.',
    units: 'Người đánh giá theo đơn vị',
    unit: 'Đơn vị',
    block: 'Khối',
    wanted: 'Cần có',
    raters: 'Đã có',
    missing: 'Thiếu',
    onlyShort: 'Chỉ đơn vị còn thiếu',
    searchUnit: 'Tìm đơn vị',
    people: 'Số đơn vị theo người',
    person: 'Người',
    load: 'Số đơn vị',
    keep: 'Giữ kết quả này',
    keepEffect: (people: number) =>
      `Các đơn vị vừa chọn cho ${n(people)} người được giữ lại và niêm phong: không ai trong cơ quan thấy ai được giao đơn vị nào.`,
    keepRevokes: 'Các liên kết đã tạo cho nhóm này ngừng hoạt động và phải tạo lại.',
    keepShort: 'Tôi hiểu rằng một số đơn vị sẽ thiếu người đánh giá.',
    begun: 'Đã có phiếu gửi đến nên kết quả chọn được giữ nguyên; chỉ có thể chọn cho người mới.',
    history: 'Các lần chọn đã giữ',
    one: (day: string, people: number) => `${day}: ${n(people)} người`,
    forNewcomers: 'người mới',
    burdenOf: (least: number, most: number) => `mỗi người ${n(least)}–${n(most)} đơn vị`,
    burdenAll: 'mọi đơn vị',
    malformed: 'Hãy ghi số đơn vị là số nguyên từ 1 đến 200, “ít nhất” không lớn hơn “nhiều nhất”.',
    empty: 'Chưa có danh sách để chọn. Hãy nhập danh sách trước.',
  },

  links: {
    title: 'Tạo liên kết cá nhân',
    lead: 'Mỗi người một liên kết. Liên kết chỉ có trong tệp tải về lúc này: máy chủ chỉ giữ mã băm (SHA-256), không ai xem lại được. Vì vậy các dòng của danh sách không có liên kết để chép, quét hay in; liên kết tạo từ dòng của một người thì trao được ngay. Mất tệp thì phải tạo lại.',
    empty: 'Chưa ai được chọn đơn vị nên chưa tạo được liên kết.',
    whose: 'Tạo cho ai',
    new: (people: number) => `Người chưa có liên kết (${n(people)})`,
    unfinished: (people: number) =>
      `Tạo lại cho mọi người chưa xong (${n(people)}): liên kết cũ ngừng hoạt động, phần đã xong vẫn giữ`,
    first: (name: string) => `Tạo liên kết cho ${name}.`,
    address: 'Liên kết cá nhân',
    qrOf: (name: string) => `Mã QR của liên kết của ${name}`,
    print: 'In',
    one: (name: string) => `Tạo lại cho ${name}: liên kết cũ ngừng hoạt động, phần đã xong vẫn giữ`,
    channel: 'Sẽ gửi bằng',
    format: 'Tệp',
    xlsx: 'XLSX (trộn thư bằng Word, Excel)',
    csv: 'CSV',
    do: 'Tạo và tải tệp',
    doing: 'Đang tạo…',
    ready: 'Tệp liên kết đã tạo',
    readyLead:
      'Hãy tải và cất tệp ngay: rời trang này là không lấy lại được. Tệp có họ tên, liên hệ, liên kết và lời mời bằng hai thứ tiếng; xin xóa tệp sau khi gửi.',
    save: 'Tải tệp xuống',
    backToList: 'Về danh sách',
    nobody: 'Không có ai cần liên kết. Hãy chọn ngẫu nhiên đơn vị trước, hoặc mọi người đã xong.',
    mail: (people: number) => `Gửi liên kết qua thư điện tử cho ${n(people)} người`,
    mailWhat:
      'Mỗi người có địa chỉ thư điện tử và chưa có liên kết được một thư. Thư chưa gửi ngay: xem nội dung thư và gửi thử ở trang Gửi thư điện tử, rồi bắt đầu gửi.',
    mailDo: 'Tạo thư',
    notOpen: 'Đợt chưa mở: liên kết có thể tạo và gửi trước, nhưng chỉ mở được khi đợt mở.',
  },

  remind: {
    lead: 'Người có liên kết và còn đơn vị chưa đánh giá, kèm lời nhắc soạn sẵn (không có liên kết).',
    xlsx: 'XLSX',
    csv: 'CSV',
  },
}
