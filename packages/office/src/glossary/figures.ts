import type { Term } from './term.ts'

/** What the figures on the desk’s pages count. */
export const figures = {
  maximum: {
    word: { vi: 'điểm tối đa', en: 'maximum points' },
    meaning: {
      vi: 'số điểm cao nhất có thể đạt; giảm đi khi không nhóm nào trả lời một tiêu chí thành phần',
      en: 'the most that can be earned; less where no group answered an item',
    },
  },
  counted: {
    word: { vi: 'phiếu được tính', en: 'counted ballot' },
    meaning: {
      vi: 'phiếu đã mở, không bị tạm giữ và không bị loại; kết quả được tính từ các phiếu này',
      en: 'a ballot that was opened and is neither held nor excluded; results come from these',
    },
  },
  held: {
    word: { vi: 'phiếu chờ xem xét', en: 'held ballot' },
    meaning: {
      vi: 'phiếu tạm giữ, chưa tính vào kết quả cho đến khi người duyệt quyết định',
      en: 'a ballot kept out of the result until a reviewer has decided about it',
    },
  },
  excluded: {
    word: { vi: 'phiếu bị loại', en: 'excluded ballot' },
    meaning: {
      vi: 'phiếu không được tính theo một quyết định có lý do; vẫn được giữ và có thể tính lại',
      en: 'a ballot that is not counted, by a decision with its reason; it is kept and can be put back',
    },
  },
  late: {
    word: { vi: 'phiếu đến muộn', en: 'late ballot' },
    meaning: {
      vi: 'phiếu hoàn thành đúng hạn nhưng đến sau thời gian chờ thêm hoặc sau khi đóng đợt; người phê duyệt quyết định có tính hay không',
      en: 'a ballot finished in time that came after the days of grace or after closing; whoever approves the round decides',
    },
  },
  doubtful: {
    word: { vi: 'phiếu có dấu hiệu bất thường', en: 'flagged ballot' },
    meaning: {
      vi: 'phiếu có ít nhất một dấu hiệu; vẫn được tính nếu người duyệt không quyết định khác',
      en: 'a ballot with one flag or more; it counts unless a reviewer decides otherwise',
    },
  },
  received: {
    word: { vi: 'phiếu đã nhận', en: 'received ballot' },
    meaning: {
      vi: 'phiếu đã vào hòm và có biên nhận, dù còn niêm phong, được tính, tạm giữ hay bị loại',
      en: 'a ballot that entered the box and has its receipt, be it sealed still, counted, held or excluded',
    },
  },
  lying: {
    word: { vi: 'phiếu còn trong hòm', en: 'ballot still in the box' },
    meaning: {
      vi: 'phiếu đã nhận và còn niêm phong; được mở khi đủ phiếu cùng loại hoặc khi đóng đợt',
      en: 'a ballot that came and is sealed still; it is opened when there are enough of its kind, or at closing',
    },
  },
  named: {
    word: { vi: 'phiếu của người được mời', en: 'ballot of an invited person' },
    meaning: {
      vi: 'phiếu gửi bằng thư mời hoặc liên kết cá nhân; chỉ mở một lần, sau khi đóng đợt, bằng tờ chìa khóa',
      en: 'a ballot by invitation or personal link; opened once, after closing, with a sheet',
    },
  },
  owed: {
    word: { vi: 'phiếu còn trên thiết bị', en: 'ballot owed by a phone' },
    meaning: {
      vi: 'phiếu đã hoàn thành mà thiết bị của điều tra viên báo là chưa gửi',
      en: 'a finished ballot that an interviewer’s phone reports as not yet sent',
    },
  },
  silent: {
    word: { vi: 'đơn vị chưa có phiếu', en: 'silent unit' },
    meaning: {
      vi: 'đơn vị mà chưa phiếu nào về đơn vị đó được kiểm',
      en: 'a unit about which no ballot has been counted yet',
    },
  },
  few: {
    word: { vi: 'ít phiếu', en: 'few ballots' },
    meaning: {
      vi: 'nhóm có ít phiếu hơn mức đã định, nên điểm của nhóm dựa trên quá ít người',
      en: 'a group with fewer ballots than the limit, so its points rest on too few people',
    },
  },
  reached: {
    word: { vi: 'tỷ lệ đạt chỉ tiêu', en: 'quota reached' },
    meaning: {
      vi: 'số phiếu được tính chia cho chỉ tiêu số phiếu',
      en: 'counted ballots divided by the quota',
    },
  },
  recent: {
    word: { vi: 'phiếu gần đây', en: 'recent ballots' },
    meaning: {
      vi: 'phiếu được tính từ một thứ Hai cách đây 7 đến 13 ngày đến hôm nay',
      en: 'counted ballots from a Monday 7 to 13 days ago until today',
    },
  },
  forecast: {
    word: { vi: 'dự báo', en: 'forecast' },
    meaning: {
      vi: 'ngày đạt chỉ tiêu nếu mỗi ngày vẫn thu được như trung bình gần đây',
      en: 'the day on which the quota is reached at the pace of the recent days',
    },
  },
  groupSize: {
    word: { vi: 'số người của nhóm', en: 'size of a group' },
    meaning: {
      vi: 'số người thuộc nhóm tại đơn vị; biết số này thì khoảng tin cậy hẹp hơn khi đã hỏi phần lớn nhóm',
      en: 'how many people the group has in a unit; where it is known, having asked most of them narrows the interval',
    },
  },
  blockMean: {
    word: { vi: 'trung bình của khối', en: 'mean of the block' },
    meaning: {
      vi: 'trung bình cộng của các đơn vị có giá trị trong khối',
      en: 'the plain mean of the units of the block that have a value',
    },
  },
  change: {
    word: { vi: 'thay đổi so với đợt trước', en: 'change from the round before' },
    meaning: {
      vi: 'hiệu của hai chỉ số, tính bằng điểm phần trăm; chỉ so khi đơn vị và bộ chỉ số không thay đổi',
      en: 'the difference of two indices in percentage points; only where unit and definition stayed the same',
    },
  },
  rank: {
    word: { vi: 'thứ hạng', en: 'rank' },
    meaning: {
      vi: 'vị trí trong khối theo chỉ số chưa làm tròn; đơn vị bằng nhau có cùng hạng',
      en: 'the place in the block by the unrounded index; equal units share a rank',
    },
  },
  rankChance: {
    word: { vi: 'xác suất đạt từng thứ hạng', en: 'chance of a rank' },
    meaning: {
      vi: 'đơn vị ở mỗi thứ hạng trong bao nhiêu phần trăm số lần mô phỏng',
      en: 'in how many per cent of the replicates the unit has each rank',
    },
  },
  median: {
    word: { vi: 'trung vị', en: 'median' },
    meaning: {
      vi: 'một nửa số phiếu ở dưới giá trị này, một nửa ở trên',
      en: 'half of the ballots are below it, half above',
    },
  },
  expected: {
    word: { vi: 'số phiếu dự kiến', en: 'expected ballots' },
    meaning: {
      vi: 'điều tra viên khác sẽ có bao nhiêu phiếu như vậy trong cùng số phiếu, tại cùng địa bàn',
      en: 'how many such ballots others would have among as many, at the same place',
    },
  },
  opened: {
    word: { vi: 'lượt mở liên kết', en: 'visits to a link' },
    meaning: {
      vi: 'số lần trang của liên kết được mở; một người có thể mở nhiều lần',
      en: 'how often the page of a link was opened; one person may open it more than once',
    },
  },
  linkHeld: {
    word: { vi: 'người có liên kết dùng được', en: 'people with a working link' },
    meaning: {
      vi: 'người trong danh sách nội bộ đã được cấp liên kết riêng mà liên kết chưa hết hạn và chưa bị thu hồi',
      en: 'insiders who were given a personal link that has neither expired nor been revoked',
    },
  },
  begun: {
    word: { vi: 'người đã bắt đầu', en: 'people who have begun' },
    meaning: {
      vi: 'người trong danh sách nội bộ đã gửi ít nhất một phiếu; không nơi nào ghi phiếu về đơn vị nào',
      en: 'insiders of whom at least one ballot has come; about which unit is written down nowhere',
    },
  },
  finished: {
    word: { vi: 'người đã xong', en: 'people who have finished' },
    meaning: {
      vi: 'người trong danh sách nội bộ đã gửi phiếu về mọi đơn vị mà họ được chọn để đánh giá',
      en: 'insiders who have sent a ballot about every unit that was drawn for them',
    },
  },
  shortOfRaters: {
    word: { vi: 'đơn vị thiếu người đánh giá', en: 'units short of raters' },
    meaning: {
      vi: 'đơn vị mà số người được chọn để đánh giá còn ít hơn chỉ tiêu',
      en: 'units for which fewer raters were drawn than the quota asks for',
    },
  },
} satisfies Record<string, Term>
