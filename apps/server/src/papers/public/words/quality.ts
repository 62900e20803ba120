/** The quality report: what the result is worth as a measurement. */
import type { AskedBy, ChoiceKind } from '@phieu/scoring'
import type { Bilingual } from '@phieu/survey'

export const quality = {
  title: { vi: 'Báo cáo chất lượng', en: 'Quality report' },
  lead: {
    vi: 'Kết quả này là một phép đo. Trang này cho biết cách đo, độ tin cậy và những điều kết quả chưa phản ánh.',
    en: 'This result is a measurement. This page says how it was made, how reliable it is, and what it does not show.',
  },
  standard: {
    vi: 'Các mục theo Cấu trúc siêu dữ liệu thống kê tích hợp (SIMS) của Hệ thống Thống kê châu Âu. Mọi con số lấy từ gói dữ liệu đã công bố.',
    en: 'Headings follow the Single Integrated Metadata Structure (SIMS) of the European Statistical System. All figures come from the published package.',
  },
  headings: {
    contact: { vi: 'Đầu mối liên hệ', en: 'Contact' },
    presentation: { vi: 'Trình bày số liệu', en: 'Statistical presentation' },
    unit: { vi: 'Đơn vị tính', en: 'Unit of measure' },
    period: { vi: 'Thời kỳ tham chiếu', en: 'Reference period' },
    confidentiality: { vi: 'Bảo mật', en: 'Confidentiality' },
    release: { vi: 'Công bố', en: 'Release' },
    accuracy: { vi: 'Tính chính xác và độ tin cậy', en: 'Accuracy and reliability' },
    timeliness: { vi: 'Tính kịp thời', en: 'Timeliness' },
    coherence: { vi: 'Tính thống nhất', en: 'Coherence' },
    comparability: { vi: 'Tính so sánh', en: 'Comparability' },
    burden: { vi: 'Chi phí và gánh nặng', en: 'Cost and burden' },
    revision: { vi: 'Sửa đổi số liệu', en: 'Revision' },
    processing: { vi: 'Xử lý số liệu', en: 'Statistical processing' },
  },
  contact: (organiser: string): Bilingual => ({
    vi: `${organiser} tổ chức đánh giá, công bố kết quả và trả lời câu hỏi về kết quả.`,
    en: `${organiser} ran the assessment, published its result and answers questions about it.`,
  }),
  presentation: (ballots: string, units: string, items: string, groups: string): Bilingual => ({
    vi: `${ballots} phiếu của ${groups} nhóm đối tượng về ${units} đơn vị, theo ${items} tiêu chí, cùng điểm thẩm định của Hội đồng. Phiếu là mẫu của những người có thể được hỏi; không phải ai cũng được hỏi.`,
    en: `${ballots} ballots of ${groups} groups about ${units} units, on ${items} items, beside the points that the appraisal council assessed. Ballots are a sample of the people who could have been asked; not everyone was.`,
  }),
  definition: (id: string, version: number): Bilingual => ({
    vi: `Bộ chỉ số ${id}, phiên bản ${version}; danh mục đơn vị và mọi tiêu chí nằm trong gói dữ liệu.`,
    en: `Definition ${id}, version ${version}; the register of units and all items are in the package.`,
  }),
  unitOfMeasure: {
    vi: 'Chỉ số tính bằng phần trăm của điểm tối đa, từ 0 đến 100; điểm tính bằng điểm; mức thay đổi bằng điểm phần trăm. Chênh lệch giữa các hình thức lấy phiếu tính bằng điểm phần trăm của thang trả lời.',
    en: 'The index is in per cent of the maximum points, 0 to 100; points are points; changes are percentage points. Differences between modes are percentage points of the answer scale.',
  },
  assessed: (from: string, to: string): Bilingual => ({
    vi: `Thời gian được đánh giá: ${from} – ${to}.`,
    en: `Assessed: ${from} – ${to}.`,
  }),
  year: (when: string): Bilingual => ({
    vi: `Kết quả của ${when}.`,
    en: `The result is that of ${when}.`,
  }),
  planned: (from: string, to: string): Bilingual => ({
    vi: `Thời gian lấy phiếu theo kế hoạch: ${from} – ${to}.`,
    en: `Ballots were to be collected from ${from} to ${to}.`,
  }),
  /** Mondays, as of most ballots only the week is kept. */
  collected: (first: string, last: string): Bilingual =>
    first === last
      ? {
          vi: `Các phiếu được tính đều hoàn thành trong tuần bắt đầu từ thứ Hai ${first}.`,
          en: `Counted ballots were completed in the week that began on Monday ${first}.`,
        }
      : {
          vi: `Các phiếu được tính hoàn thành từ tuần bắt đầu ngày ${first} đến tuần bắt đầu ngày ${last} (phần lớn phiếu chỉ lưu tuần hoàn thành).`,
          en: `Counted ballots were completed from the week of Monday ${first} to that of Monday ${last} (for most, only the week is kept).`,
        },
  secrecy: {
    vi: 'Phiếu được niêm phong trên thiết bị và trộn trước khi mở; không lưu tên, số điện thoại hay địa chỉ của người trả lời.',
    en: 'Ballots are sealed on the phone and mixed before they are opened; no name, telephone number or address of a respondent is kept.',
  },
  hidden: (cells: string, all: string, minimum: number): Bilingual => ({
    vi: `Số liệu của ít hơn ${minimum} người bị ẩn, cùng các ô có thể làm lộ chúng: ${cells}/${all} ô (đơn vị × tiêu chí × nhóm).`,
    en: `Figures of fewer than ${minimum} people are hidden, and cells that would give them away: ${cells} of ${all} (unit × item × group).`,
  }),
  released: (day: string): Bilingual => ({
    vi: `Công bố ngày ${day}, cùng lúc cho mọi người, bằng tiếng Việt và tiếng Anh; dữ liệu mở, không cần đăng ký.`,
    en: `Published on ${day}, to everyone at once, in Vietnamese and English; the data are open and need no registration.`,
  }),
  sampling: { vi: 'Sai số chọn mẫu', en: 'Sampling error' },
  samplingLead: {
    vi: 'Khoảng tin cậy 95% cho biết chỉ số có thể khác đi bao nhiêu nếu hỏi những người khác. Nửa độ rộng của khoảng, theo điểm phần trăm:',
    en: 'The 95% interval shows how far the index might have differed had other people been asked. Half its width, in percentage points:',
  },
  ranking: { vi: 'Bảng xếp hạng', en: 'Ranking' },
  units: { vi: 'Đơn vị', en: 'Units' },
  ballots: { vi: 'Số phiếu', en: 'Ballots' },
  least: { vi: 'Nhỏ nhất', en: 'Least' },
  median: { vi: 'Trung vị', en: 'Median' },
  most: { vi: 'Lớn nhất', en: 'Most' },
  notHeld: {
    vi: 'Khoảng tin cậy chỉ phản ánh sai số chọn mẫu, không phản ánh sai lệch do người không có trong danh sách, do người không trả lời có ý kiến khác, hoặc do câu hỏi bị hiểu sai.',
    en: 'The interval covers sampling error only. It does not cover people missing from the list, people who did not answer and think differently, or questions that were misunderstood.',
  },
  nonResponse: { vi: 'Không trả lời', en: 'Non-response' },
  contactsLead: {
    vi: 'Những người được điều tra viên tìm gặp, theo cách phân loại của AAPOR, không gồm đơn vị mà số liệu của nhóm bị ẩn:',
    en: 'People approached by interviewers, classified as AAPOR does, leaving out units whose figures for the group are hidden:',
  },
  unitContacts: (units: string, least: string, most: string): Bilingual => ({
    vi: `Theo đơn vị, tỷ lệ trả lời (RR1) của ${units} đơn vị có đủ ghi nhận và không bị ẩn số liệu nào là từ ${least} đến ${most}; trang của từng đơn vị nêu cụ thể.`,
    en: `By unit (${units} with enough records and nothing hidden), the response rate (RR1) is ${least} to ${most}; each unit’s page has its own.`,
  }),
  silentLead: {
    vi: 'Tỷ lệ gửi phiếu là số phiếu trên số người có thể hỏi, nếu biết số người. “Không có ý kiến” không được tính điểm. Cả hai theo khối và nhóm nằm trong bảng dưới đây. Trang của từng đơn vị và bảng “groups” của dữ liệu mở nêu tỷ lệ theo đơn vị và nhóm; nhóm bị ẩn thì không nêu.',
    en: 'Turnout is ballots among the people who could be asked, where their number is known. “No opinion” earns no points. Both stand by block and group in the table below. Units’ pages and the table “groups” of the open data have both by unit and group, except for hidden groups.',
  },
  turnout: { vi: 'Tỷ lệ gửi phiếu', en: 'Turnout' },
  byUnit: { vi: 'Không ý kiến, theo đơn vị', en: 'No opinion, by unit' },
  noContacts: {
    vi: 'Không có đủ ghi nhận về những người từ chối hoặc không gặp được, nên không tính được tỷ lệ trả lời. Với liên kết mở, không xác định được có bao nhiêu người đã thấy liên kết.',
    en: 'Too few refusals and failed contacts were recorded, so there is no response rate. How many people saw an open link is not known.',
  },
  complete: { vi: 'Trả lời (làm tròn đến chục)', en: 'Complete (to the nearest ten)' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  notReached: { vi: 'Không gặp', en: 'Not reached' },
  rate: { vi: 'Tỷ lệ trả lời (RR1)', en: 'Response rate (RR1)' },
  cooperation: { vi: 'Tỷ lệ hợp tác', en: 'Cooperation' },
  itemLead: {
    vi: '“Không có ý kiến” không được tính. Phần câu trả lời như vậy và độ tin cậy của câu hỏi, theo khối và nhóm:',
    en: '“No opinion” is not counted. How many answers are such, and how reliable the questions are, by block and group:',
  },
  group: { vi: 'Nhóm', en: 'Group' },
  noOpinion: { vi: 'Không ý kiến', en: 'No opinion' },
  alpha: { vi: 'Alpha (95%)', en: 'Alpha (95%)' },
  byArea: { vi: 'Theo lĩnh vực', en: 'By area' },
  area: (area: number, alpha: string): Bilingual => ({
    vi: `lĩnh vực ${area}: ${alpha}`,
    en: `area ${area}: ${alpha}`,
  }),
  span: (from: string, to: string): Bilingual => ({
    vi: `${from} đến ${to}`,
    en: `${from} to ${to}`,
  }),
  weakest: { vi: 'Tiêu chí kém gắn kết nhất', en: 'Item that fits least' },
  measurement: { vi: 'Sai số đo lường', en: 'Measurement error' },
  measurementLead: {
    vi: 'Alpha (Cronbach) cho biết các tiêu chí của một nhóm có đo cùng một điều không: từ 0,7 trở lên thường được coi là tốt. Cột cuối là tương quan của một tiêu chí với các tiêu chí còn lại; gần 0 nghĩa là tiêu chí ấy hỏi điều khác, hoặc bị hiểu sai.',
    en: 'Cronbach’s alpha says whether a group’s items measure one thing: 0.7 and more is usually called good. The last column is the correlation of an item with the others; near 0 it asks something else, or is misunderstood.',
  },
  noGroups: {
    vi: 'Không nhóm nào có đủ 30 phiếu trong một khối để nói về chất lượng câu trả lời.',
    en: 'No group has 30 ballots in a block, so nothing can be said about the quality of the answers.',
  },
  leftOut: (n: string): Bilingual => ({
    vi: `không gồm ${n} đơn vị`,
    en: n === '1' ? 'without 1 unit' : `without ${n} units`,
  }),
  modes: { vi: 'Hình thức lấy phiếu', en: 'Modes' },
  modesLead: {
    vi: 'Chỉ tính phiếu về những đơn vị mà số liệu của nhóm không bị ẩn.',
    en: 'Only ballots about units for which the group’s figures are not hidden are counted here.',
  },
  modeNames: {
    link: { vi: 'qua đường liên kết hoặc mã', en: 'by a link or a code' },
    desk: { vi: 'tại quầy của cơ quan được đánh giá', en: 'at the rated office’s own counter' },
    interview: { vi: 'do điều tra viên phỏng vấn', en: 'by an interviewer' },
    paper: { vi: 'trên giấy', en: 'on paper' },
  } satisfies Record<AskedBy, Bilingual>,
  mode: { vi: 'Hình thức', en: 'Mode' },
  ballotsInTens: { vi: 'Số phiếu (làm tròn đến chục)', en: 'Ballots (to the nearest ten)' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  differencesLead: {
    vi: 'Cùng một đơn vị, người trả lời theo hình thức này cho điểm cao hơn hay thấp hơn hình thức phổ biến nhất (điểm phần trăm của thang trả lời, khoảng tin cậy 95%). Khác biệt có thể do hình thức, cũng có thể do hỏi những người khác nhau.',
    en: 'About the same unit, do people who answered this way answer better or worse than those who answered the usual way (percentage points of the scale, with 95% intervals)? A difference may come from the mode, or from the people who were reached by it.',
  },
  oneMode: {
    vi: 'Không so sánh được các hình thức: về những đơn vị mà số liệu của nhóm không bị ẩn, không nhóm nào có đủ 30 phiếu theo từng hình thức của ít nhất hai hình thức.',
    en: 'Modes: they cannot be compared, as no group gave 30 ballots by each of at least two of them about the units for which its figures are not hidden.',
  },
  comparedWith: (mode: string, against: string): Bilingual => ({
    vi: `${mode}, so với ${against}`,
    en: `${mode}, compared with answers ${against}`,
  }),
  allItems: { vi: 'mọi tiêu chí', en: 'all items' },
  difference: { vi: 'Chênh lệch', en: 'Difference' },
  choices: { vi: 'Phụ thuộc vào cách tính', en: 'Sensitivity to choices of method' },
  choicesLead: (draws: string): Bilingual => ({
    vi: `Quy tắc cho điểm, trọng số của nhóm và lĩnh vực, và việc bỏ bớt một phần được chọn ngẫu nhiên khác đi ${draws} lần. Số bậc mà một đơn vị thay đổi trung bình:`,
    en: `The rule, the weights of groups and areas, and what is left out were varied at random, ${draws} times. Number of ranks a unit moves on average:`,
  }),
  kinds: {
    rule: { vi: 'Quy tắc', en: 'Rule' },
    groups: { vi: 'Trọng số nhóm', en: 'Group weights' },
    areas: { vi: 'Trọng số lĩnh vực', en: 'Area weights' },
    exclusion: { vi: 'Bỏ bớt', en: 'Leaving out' },
    all: { vi: 'Tất cả', en: 'All together' },
  } satisfies Record<ChoiceKind | 'all', Bilingual>,
  movesMost: { vi: 'Thay đổi nhiều nhất', en: 'Units that move most' },
  range: (name: string, ranks: string): Bilingual => ({
    vi: `${name}: ${ranks}`,
    en: `${name}: ${ranks}`,
  }),
  tooHidden: {
    vi: 'Không nói được: có dưới hai đơn vị không bị ẩn số liệu nào.',
    en: 'Nothing can be said: fewer than two units have no hidden figure.',
  },
  weights: { vi: 'Trọng số thực', en: 'Effective weights' },
  weightsLead: {
    vi: 'Trọng số danh nghĩa là phần trong điểm tối đa. Trọng số thực là phần mà mỗi lĩnh vực đóng góp vào khác biệt giữa các đơn vị: lĩnh vực mà mọi đơn vị đều như nhau không quyết định gì; số âm nghĩa là đi ngược các lĩnh vực khác.',
    en: 'The nominal weight is the share of the maximum. The effective weight is what each area contributes to the differences between units: an area in which all units are alike decides nothing; a negative one works against the others.',
  },
  part: { vi: 'Phần', en: 'Part' },
  nominal: { vi: 'Danh nghĩa', en: 'Nominal' },
  effective: { vi: 'Thực', en: 'Effective' },
  correlation: { vi: 'Tương quan với chỉ số', en: 'Correlation with the index' },
  parts: {
    assessed: { vi: 'Điểm thẩm định', en: 'Assessed points' },
    survey: { vi: 'Điểm điều tra xã hội học', en: 'Survey points' },
    adjustments: { vi: 'Điểm thưởng, điểm trừ', en: 'Bonus and penalty' },
  },
  late: (days: string): Bilingual => ({
    vi: `Công bố ${days} ngày sau khi phiếu cuối cùng hoàn thành.`,
    en: `Published ${days} days after the last ballot was finished.`,
  }),
  unknownLate: {
    vi: 'Không rõ ngày hoàn thành của phiếu cuối cùng.',
    en: 'The day on which the last ballot was finished is not known.',
  },
  coherent: (all: string): Bilingual => ({
    vi: `Trước khi công bố, mọi phiếu được đối chiếu từ đầu và khớp với bảng đếm. ${all} phong bì của hòm phiếu khớp với danh sách công khai:`,
    en: `Before publication every ballot was counted anew and agreed with the tallies. The ${all} envelopes of the ballot box agree with the public list:`,
  }),
  compared: (n: string, all: string, when: string): Bilingual => ({
    vi: `So sánh được ${n}/${all} đơn vị với ${when}; với các đơn vị khác, trang của đơn vị nêu lý do.`,
    en: `${n} of ${all} units can be compared with ${when}; for the others, their pages say why not.`,
  }),
  comparedAcross: {
    vi: 'Giữa các khối không so sánh được: tiêu chí, nhóm và điểm tối đa khác nhau.',
    en: 'Blocks cannot be compared with each other: their items, groups and maxima differ.',
  },
  minutes: (minutes: string, ballots: string, hours: string): Bilingual => ({
    vi: `Trả lời một phiếu mất khoảng ${minutes} phút (trung vị của khoảng ${ballots} phiếu có đo thời gian); tất cả người trả lời đã dành khoảng ${hours} giờ.`,
    en: `A ballot took about ${minutes} minutes (median of some ${ballots} that were timed); all respondents together gave some ${hours} hours.`,
  }),
  questions: (least: string, most: string): Bilingual => ({
    vi: `Mỗi người được hỏi từ ${least} đến ${most} tiêu chí.`,
    en: `A person is asked ${least} to ${most} items.`,
  }),
  untimed: {
    vi: 'Không đo thời gian trả lời của đủ phiếu để nói về gánh nặng.',
    en: 'Too few ballots were timed to tell how long answering takes.',
  },
  noCost: {
    vi: 'Chi phí tổ chức không được ghi trong hệ thống.',
    en: 'What running the round cost is not recorded here.',
  },
  revised: {
    vi: 'Kết quả công bố một lần và không sửa; gói dữ liệu giữ nguyên mã kiểm tra. Nếu phát hiện sai, cơ quan tổ chức thông báo riêng.',
    en: 'A result is published once and never revised; its package keeps its checksum. Errors found later are announced separately by the office.',
  },
  processed: {
    vi: 'Phiếu không được sửa, không có câu trả lời nào được điền thay, số liệu chính thức không dùng trọng số dân số.',
    en: 'Ballots are not edited, no answer is filled in for anybody, and no official figure is weighted by population.',
  },
  excluded: (excluded: string): Bilingual => ({
    vi: `${excluded} phiếu bị loại, mỗi lần với lý do trong nhật ký.`,
    en: `Ballots left out, each with a reason in the log: ${excluded}.`,
  }),
}
