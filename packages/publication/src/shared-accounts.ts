/** Of both packages: how far what a result is computed from is known, where nothing else tells of it. */
import { bounded, recomputed, trusted, type Account } from './account.ts'

export const sharedAccounts: readonly Account[] = [
  recomputed('METHOD.md', {
    vi: 'Đúng là văn bản phương pháp của chính chương trình này.',
    en: 'Is the text of this program’s own method.',
  }),
  recomputed('definition.json', {
    vi: 'Đúng là bộ chỉ số của chương trình, nếu chương trình có bộ chỉ số và phiên bản đó.',
    en: 'Is the program’s own, where it has that definition and version.',
  }),
  recomputed('registry.json', {
    vi: 'Đúng là danh sách đơn vị của chương trình, nếu chương trình có danh sách đó; tên, khối và mã đơn vị có trong kết quả.',
    en: 'Is the program’s own, where it has that registry; names, blocks and ids stand in the results.',
  }),
  trusted(
    'leaves.txt',
    {
      vi: 'Các mã băm cụ thể là những mã nào: ai có biên nhận thì tự tìm mã của mình.',
      en: 'Which digests these are: whoever has a receipt looks for the own one.',
    },
    '**',
  ),
  trusted(
    'registry.json',
    {
      vi: 'Đơn vị mang tên này từ khi nào và theo quyết định nào.',
      en: 'Since when a unit is called so, and by which decision.',
    },
    'units[*].validFrom',
    'lineage[+]',
    'lineage[*].document',
  ),
  bounded(
    'registry.json',
    {
      vi: 'Ngày thay đổi đơn vị: ngày này quyết định đợt trước nào diễn ra trước đó.',
      en: 'The day of a change: it decides which earlier round lies before it.',
    },
    'lineage[*].on',
  ),
  recomputed('run.json', {
    vi: 'Phương pháp, mã khởi tạo và số lần mô phỏng cho ra đúng các khoảng thứ hạng trong kết quả; mã khởi tạo khác với mã sinh ra từ hòm phiếu thì được nêu.',
    en: 'Method, seed and replicates give the ranges that stand in the results; a seed that is not that of the leaves is told of.',
  }),
  bounded(
    'run.json',
    {
      vi: 'Ngày công bố: không phiếu nào hoàn thành sau ngày này.',
      en: 'The day of publication: no ballot was finished later.',
    },
    'publishedOn',
  ),
  recomputed('round.json', {
    vi: 'Tên đợt, cơ quan tổ chức, năm, kỳ, số người của nhóm và tên các phần của đợt.',
    en: 'Title, organiser, year, half, sizes and names of its parts.',
  }),
  trusted(
    'round.json',
    {
      vi: 'Chỉ tiêu số phiếu, thời gian thu thập và gia hạn, múi giờ: không số liệu nào phụ thuộc vào đó.',
      en: 'Targets, days of collecting and of grace, the time zone: no figure rests on them.',
    },
    'defaultTarget',
    'fieldworkPeriod**',
    'graceDays',
    'targets**',
    'timeZone',
  ),
  trusted(
    'round.json',
    { vi: 'Số người của những nhóm không được hỏi.', en: 'Sizes of groups that nobody asks.' },
    'groupSizes{+}',
    'unitSizes**',
  ),
  trusted(
    'round.json',
    {
      vi: 'Những câu hỏi ngoài các tiêu chí tính điểm: không số liệu nào của kết quả phụ thuộc vào đó.',
      en: 'What was asked beside the scored items: no figure of the result rests on it.',
    },
    'extra**',
  ),
  recomputed('assessed.json', {
    vi: 'Điểm thẩm định trong chỉ số: điểm khác thì chỉ số khác.',
    en: 'Points that the index holds: another would be another index.',
  }),
  recomputed('adjustments.json', {
    vi: 'Điểm thưởng, điểm trừ trong chỉ số.',
    en: 'Bonus and penalty points in the index.',
  }),
  trusted(
    'adjustments.json',
    {
      vi: 'Vì sao, do ai, khi nào và theo văn bản nào mà thưởng hoặc trừ điểm.',
      en: 'Why, by whom, when and by which document points were given.',
    },
    '[*].decidedBy',
    '[*].decidedOn',
    '[*].document',
    '[*].id',
    '[*].reason',
  ),
  recomputed('external.json', {
    vi: 'Kết quả đo lường riêng trong điểm của tiêu chí.',
    en: 'Shares in the points of items.',
  }),
  recomputed('earlier.json', {
    vi: 'Số liệu đợt trước dùng để so sánh thay đổi.',
    en: 'Figures that changes are told against.',
  }),
  trusted(
    'earlier.json',
    { vi: 'Số liệu đợt trước được nêu ở đâu.', en: 'Where the earlier figures stand.' },
    'source',
    'synthetic',
  ),
  bounded(
    'earlier.json',
    {
      vi: 'Sai số của những số liệu đợt trước mà không số liệu nào so sánh với.',
      en: 'Errors of earlier figures that nothing is compared with.',
    },
    'units[*].standardError',
    'units[*].areaStandardErrors[*]',
    'units[*].areaStandardErrors{+}',
  ),
  recomputed('first-half.json', {
    vi: 'Kết quả kỳ đầu năm trong giá trị cả năm.',
    en: 'The first half in the value of the year.',
  }),
  recomputed('counts.json', {
    vi: 'Số câu trả lời làm cơ sở cho tỷ lệ, điểm và sai số.',
    en: 'Answers that shares, points and errors come from.',
  }),
  bounded(
    'covariances.json',
    {
      vi: 'Mức độ các đơn vị cùng biến động: tùy ai đã đánh giá đơn vị nào. Sai số của số trung bình, xác suất, khoảng thứ hạng và khoảng thứ hạng đồng thời đều tính từ đó.',
      en: 'How units move together: it rests on who rated what. Errors of means, chances, ranges and sets follow from it.',
    },
    '[*].covariance',
  ),
  recomputed('box.json', {
    vi: 'Số phiếu được tính đúng bằng số phiếu của kết quả, tổng mọi phong bì đúng bằng số mã băm.',
    en: 'Counted ballots are the result’s, all fates together the leaves.',
  }),
  trusted(
    'box.json',
    {
      vi: 'Các khóa, và từng loại phong bì không được tính, xét riêng.',
      en: 'The keys, and each fate but the counted by itself.',
    },
    'keys.**',
  ),
  trusted(
    'fieldwork.json',
    {
      vi: 'Phiếu được thu thập thế nào; chỗ tự mâu thuẫn hoặc trái với kết quả thì bị phát hiện.',
      en: 'How ballots were collected; what contradicts itself or the result is found.',
    },
    '**',
  ),
  recomputed('awards.json', {
    vi: 'Đơn vị được đề nghị khen thưởng theo quy tắc, và mức độ chắc chắn.',
    en: 'Who is proposed by the rule, and how sure that is.',
  }),
  bounded(
    'awards.json',
    {
      vi: 'Khen thưởng theo quy tắc phải nằm trong đề nghị; khen thưởng do hội đồng tự quyết định phải nêu một đơn vị được xếp hạng và lý do; không khen hai lần cùng một nội dung. Đề nghị nào được hội đồng chấp thuận thì tin theo gói.',
      en: 'What is granted by the rule is among the proposals, what the council grants by itself names a unit of the ranking and says for what; nothing is granted twice. What of it was granted is taken as it stands.',
    },
    'granted[-]',
    'granted[~]',
    'granted[*].block',
    'granted[*].kind',
    'granted[*].unit',
  ),
  trusted(
    'awards.json',
    {
      vi: 'Nội dung khen thưởng do hội đồng tự quyết định.',
      en: 'For what the council grants something by itself.',
    },
    'granted[*].title',
  ),
]
