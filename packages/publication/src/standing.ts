import { bounded, recomputed, trusted, type Account } from './account.ts'
import type { PackageKind } from './format.ts'
import { sharedAccounts } from './shared-accounts.ts'

/** A public package has no pairs of answers: what rests on them is bounded, or taken as it stands. */
const publicAccounts: readonly Account[] = [
  ...sharedAccounts,
  recomputed('results.json', {
    vi: 'Điểm, chỉ số, lĩnh vực, thứ hạng, khoảng thứ hạng, khoảng thứ hạng đồng thời, xác suất, so sánh từng cặp, thay đổi, trung bình, tóm tắt, số phiếu, các cách tính khác.',
    en: 'Points, index, areas, ranks, ranges, sets, chances, comparisons, changes, means, summaries, ballots, other runs.',
  }),
  bounded(
    'results.json',
    {
      vi: 'Phiếu của cùng một điều tra viên giống nhau đến đâu: suy từ hệ số thiết kế, nếu không hệ số nào dừng ở 1. Cách tính không có phiếu bị đánh dấu: thứ hạng đúng theo giá trị được nêu.',
      en: 'How alike the ballots of an interviewer are: what the design effects come to, as far as none of them ends at 1. The run without flagged ballots: its ranks are those of its values.',
    },
    'likeness[-]',
    'likeness[*].likeness',
  ),
  recomputed('annual.json', {
    vi: 'Giá trị cả năm, thứ hạng và so sánh từng cặp.',
    en: 'The value of the year, its ranks and comparisons.',
  }),
  recomputed('traces.json', {
    vi: 'Tỷ lệ, điểm, tổng và n của mọi số liệu được nêu, cùng sai số và khoảng tin cậy: từ số câu trả lời và từ phần sai số của từng nhóm.',
    en: 'Shares, points, sums and n of all that is shown, with their errors and intervals: from counts, and from what each group brings to an error.',
  }),
  bounded(
    'traces.json',
    {
      vi: 'Phần của từng nhóm trong sai số: độ phân tán nằm trong mức các thành phần có thể cho, từ hoàn toàn trái chiều đến hoàn toàn cùng chiều; hệ số thiết kế nằm trong mức mà điều tra viên với số phiếu ấy có thể cho.',
      en: 'What a group brings to an error: a spread as its parts can come to, from all against each other to all together, and a design effect as interviewers of so many ballots each can have.',
    },
    '[*].areas[*].groups[*].spread',
    '[*].areas[*].groups[*].designEffect',
    '[*].areas[*].items[*].groups[*].designEffect',
    '[*].groups[*].spread',
    '[*].groups[*].designEffect',
    '[*].groups[*].perInterviewer',
  ),
  recomputed('quality.json', {
    vi: 'Số phiếu, số câu trả lời và tỷ lệ bỏ câu, trọng số của lĩnh vực, thứ hạng theo các lựa chọn khác.',
    en: 'Ballots, answers and non-response, weights of areas, ranks under other choices.',
  }),
  trusted(
    'pictures.json',
    {
      vi: 'Cách vẽ kết quả: chữ và số được đối chiếu với hình do chương trình này vẽ, độ dài và vị trí khác nhau thì được nêu.',
      en: 'How the result was drawn: its words and figures are compared with what this program draws, lengths and places are told of where they differ.',
    },
    '**',
  ),
  recomputed('tables.json', {
    vi: 'Kết quả ở dạng bảng và số liệu của từng hình, từng ô một.',
    en: 'The result as tables, and the figures of each picture, cell by cell.',
  }),
  trusted(
    'tables.json',
    { vi: 'Phần mô tả các bảng.', en: 'What describes the tables.' },
    'datapackage.json',
    'index.csv-metadata.json',
    'groups.csv-metadata.json',
    'areas.csv-metadata.json',
    'items.csv-metadata.json',
    'year.csv-metadata.json',
  ),
  recomputed('calibration.json', {
    vi: 'Số phiếu, tiêu chí và tỷ lệ chưa hiệu chỉnh; trung bình của số liệu đã hiệu chỉnh; khoảng tin cậy tính từ tỷ lệ và sai số, trong phạm vi các số được in.',
    en: 'Ballots, items and unweighted shares; the mean of what is weighed; intervals from shares and errors, as far as these are printed.',
  }),
  bounded(
    'calibration.json',
    {
      vi: 'Tỷ lệ đã hiệu chỉnh và sai số tính từ phiếu theo từng loại người, có trong gói của cơ quan: nằm giữa 0 và 1.',
      en: 'Weighed shares and their errors rest on ballots by kinds of people, which stand in the office’s package: between 0 and 1.',
    },
    'groups[-]',
    'groups[*].effect',
    'groups[*].effectiveBallots',
    'groups[*].misfit',
    'groups[*].weighted',
    'groups[*].items[*].weighted',
    'groups[*].items[*].standardError',
    'groups[*].items[*].interval[*]',
  ),
  trusted(
    'round.json',
    {
      vi: 'Mỗi loại người có bao nhiêu người, và số đó lấy từ đâu: do nơi khác cung cấp.',
      en: 'How many people there are of each kind, and where that stands: from elsewhere.',
    },
    'populations**',
  ),
  bounded(
    'quality.json',
    {
      vi: 'Độ tin cậy của từng nhóm, tính từ các cặp câu trả lời: không quá 1, với đúng số câu trả lời và khoảng tin cậy tương ứng.',
      en: 'Reliability of groups, which rests on pairs: no more than 1, of as many answers as there are, with the interval that belongs to it.',
    },
    'groups[*].reliability**',
    'groups[*].items[*].itemRest',
  ),
]

const officeAccounts: readonly Account[] = [
  ...sharedAccounts,
  bounded(
    'counts.json',
    {
      vi: 'Cặp câu trả lời có một câu không được tính: không nằm trong số liệu nào.',
      en: 'Pairs of answers of which one is not counted stand in no figure.',
    },
    '[*].table[*]',
    '[*].table[~]',
  ),
  recomputed('clusters.json', {
    vi: 'Phiếu do từng điều tra viên thu được, trong sai số và khoảng tin cậy.',
    en: 'What interviewers brought, in errors and intervals.',
  }),
  bounded(
    'clusters.json',
    {
      vi: 'Câu trả lời không được chấm điểm trong phiếu của điều tra viên: không nằm trong số liệu nào.',
      en: 'Answers of interviewers’ ballots that are not scored stand in no figure.',
    },
    '[*].counts[*]',
    '[*].counts[~]',
  ),
  bounded(
    'strata.json',
    {
      vi: 'Câu trả lời không được chấm điểm: không nằm trong số liệu hiệu chỉnh nào.',
      en: 'Answers that are not scored stand in no weighed figure.',
    },
    '[*].strata[*].counts[*]',
  ),
  recomputed('strata.json', {
    vi: 'Phiếu theo từng loại người, trong số liệu hiệu chỉnh theo đó.',
    en: 'Ballots by kinds of people, in what is weighed by them.',
  }),
  trusted(
    'round.json',
    { vi: 'Số liệu dân số được nêu ở đâu.', en: 'Where figures of people stand.' },
    'populations[*].source',
  ),
  recomputed('counts-without-flagged.json', {
    vi: 'Số câu trả lời của cách tính không có phiếu bị đánh dấu.',
    en: 'Answers of the run without flagged ballots.',
  }),
  ...['results.json', 'annual.json', 'traces.json', 'quality.json', 'calibration.json'].map(
    (part) => recomputed(part, { vi: 'Toàn bộ.', en: 'Everything.' }),
  ),
]

/** How far `verifyPackage` knows each part of a package, beside its digest. */
export function accountsOf(kind: PackageKind): readonly Account[] {
  return kind === 'public' ? publicAccounts : officeAccounts
}
