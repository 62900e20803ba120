/** What the columns of open data mean, for people and for programs. */
import type { Bilingual } from '@phieu/survey'
import type { OpenTableName } from './open-data.ts'

export interface OpenColumn {
  /** As JSON Schema, CSV on the Web and Frictionless all call it. */
  type: 'string' | 'integer' | 'number' | 'boolean'
  means: Bilingual
}

const unitKey = {
  block: text('Mã khối của đơn vị', 'Code of the unit’s block'),
  unit: text('Mã đơn vị', 'Code of the unit'),
}
const ranking = text(
  'Mã bảng xếp hạng mà đơn vị có tên',
  'Code of the ranking in which the unit stands',
)
const unitName = text('Tên đơn vị', 'Name of the unit')
const rankColumns = {
  rank: integer('Thứ hạng', 'Rank'),
  unranked: text('Vì sao chưa được xếp hạng', 'Why it is not ranked'),
  rank_set_from: integer(
    'Thứ hạng tốt nhất có thể, xét đồng thời mọi đơn vị (95%)',
    'Best possible rank, all units considered at once (95%)',
  ),
  rank_set_to: integer(
    'Thứ hạng kém nhất có thể, xét đồng thời mọi đơn vị (95%)',
    'Worst possible rank, all units considered at once (95%)',
  ),
}
const apartColumns = {
  better_than: text(
    'Mã các đơn vị mà đơn vị này xếp trên có ý nghĩa thống kê, cách nhau bằng dấu cách',
    'Codes of the units that it is statistically better than, parted by spaces',
  ),
  worse_than: text(
    'Mã các đơn vị xếp trên đơn vị này có ý nghĩa thống kê',
    'Codes of the units that are statistically better',
  ),
}
const intervalColumns = {
  interval_from: number('Đầu dưới của khoảng tin cậy 95%', 'Lower end of the 95% interval'),
  interval_to: number('Đầu trên của khoảng tin cậy 95%', 'Upper end of the 95% interval'),
}
const area = integer(
  'Số thứ tự của lĩnh vực trong bộ chỉ số',
  'Number of the area in the definition',
)
const changeState = text(
  'So với đợt trước: compared là so sánh được; giá trị khác nêu lý do không so sánh được',
  'Against the earlier round: compared, or why it cannot be',
)
const changePoints = number(
  'Thay đổi so với đợt trước, điểm phần trăm',
  'Change against the earlier round, percentage points',
)

/** Every column of every table, in its order. An empty cell has no value or is hidden. */
export const openColumns = {
  index: {
    ranking,
    ...unitKey,
    name: unitName,
    ballots: integer(
      'Số phiếu được tính; trống khi ẩn để bảo vệ người trả lời',
      'Ballots counted; empty where hidden to protect respondents',
    ),
    effective_ballots: number(
      'Số phiếu hiệu dụng: số phiếu độc lập có độ chính xác như vậy',
      'Effective ballots: so many independent ones would be as precise',
    ),
    ...rankColumns,
    rank_range_from: integer(
      'Thứ hạng tốt nhất có thể, xét riêng đơn vị này (95%)',
      'Best possible rank, this unit by itself (95%)',
    ),
    rank_range_to: integer(
      'Thứ hạng kém nhất có thể, xét riêng đơn vị này (95%)',
      'Worst possible rank, this unit by itself (95%)',
    ),
    better_than: apartColumns.better_than,
    not_told_apart_from: text(
      'Mã các đơn vị chưa phân biệt được về mặt thống kê',
      'Codes of the units that it cannot be told apart from',
    ),
    worse_than: apartColumns.worse_than,
    index_percent: number('Chỉ số, phần trăm', 'Index, per cent'),
    index_exact: text('Chỉ số, phân số chính xác', 'Index, an exact fraction'),
    standard_error: number(
      'Sai số chuẩn của chỉ số, điểm phần trăm',
      'Standard error of the index, percentage points',
    ),
    ...intervalColumns,
    points: number('Tổng điểm', 'Points in all'),
    max_points: number('Điểm tối đa', 'Most points possible'),
    assessed_points: number('Điểm thẩm định', 'Assessed points'),
    survey_points: number('Điểm điều tra xã hội học', 'Survey points'),
    bonus: number('Điểm thưởng', 'Bonus'),
    penalty: number('Điểm trừ', 'Penalty'),
    change_state: changeState,
    change_points: changePoints,
    change_within_noise: bool(
      'Thay đổi không vượt quá sai số',
      'The change is no larger than its error',
    ),
  },
  groups: {
    ...unitKey,
    group: text('Mã nhóm đối tượng', 'Code of the respondent group'),
    ballots: integer(
      'Số phiếu được tính; trống khi ẩn để bảo vệ người trả lời',
      'Ballots counted; empty where hidden to protect respondents',
    ),
    size: integer('Số người của nhóm, nếu biết', 'People in the group, where known'),
    more_ballots_than_people: bool(
      'Số phiếu nhiều hơn số người',
      'There are more ballots than people',
    ),
    design_effect: number('Hệ số thiết kế', 'Design effect'),
    effective_ballots: number('Số phiếu hiệu dụng', 'Effective ballots'),
  },
  areas: {
    ranking,
    ...unitKey,
    area,
    percent: number(
      'Điểm đạt được, phần trăm điểm tối đa',
      'Points reached, per cent of the most possible',
    ),
    percent_exact: text('Như trên, phân số chính xác', 'The same, an exact fraction'),
    standard_error: number('Sai số chuẩn, điểm phần trăm', 'Standard error, percentage points'),
    assessed_points: number('Điểm thẩm định', 'Assessed points'),
    assessed_max: number('Điểm thẩm định tối đa', 'Most assessed points possible'),
    survey_points: number('Điểm điều tra xã hội học', 'Survey points'),
    survey_max: number('Điểm điều tra tối đa', 'Most survey points possible'),
    change_state: changeState,
    change_points: changePoints,
  },
  items: {
    ...unitKey,
    area,
    item: text('Mã tiêu chí thành phần', 'Code of the item'),
    group: text('Mã nhóm đối tượng', 'Code of the respondent group'),
    hidden: bool(
      'Số liệu được ẩn để bảo vệ người trả lời',
      'Figures are hidden to protect respondents',
    ),
    n: integer('Số câu trả lời được tính', 'Answers counted'),
    excluded: integer('Số câu “không có ý kiến”', 'Answers of “no opinion”'),
    share: number('Tỷ lệ đạt được, từ 0 đến 1', 'Share reached, 0 to 1'),
    share_exact: text('Như trên, phân số chính xác', 'The same, an exact fraction'),
    standard_error: number('Sai số chuẩn của tỷ lệ', 'Standard error of the share'),
    weight: number('Trọng số của nhóm', 'Weight of the group'),
    skipped: text('Vì sao nhóm không được tính', 'Why the group does not count'),
    counts: text(
      'Số câu trả lời ở từng mức, theo thứ tự trong bộ chỉ số, cách nhau bằng dấu cách',
      'Answers of each option, in the definition’s order, parted by spaces',
    ),
  },
  year: {
    year: integer('Năm', 'Year'),
    provisional: bool(
      'Mới có đợt 1: chưa có giá trị của năm',
      'After the first half alone: the year has no value yet',
    ),
    ranking,
    ...unitKey,
    name: unitName,
    ...rankColumns,
    ...apartColumns,
    year_percent: number('Giá trị của cả năm, phần trăm', 'Value of the year, per cent'),
    year_exact: text('Như trên, phân số chính xác', 'The same, an exact fraction'),
    ...intervalColumns,
  },
} satisfies Record<OpenTableName, Record<string, OpenColumn>>

/** By which columns a line is known. */
export const openKeys = {
  index: ['unit'],
  groups: ['unit', 'group'],
  areas: ['unit', 'area'],
  items: ['unit', 'item', 'group'],
  year: ['unit'],
} satisfies { [Table in OpenTableName]: (keyof (typeof openColumns)[Table])[] }

/** The columns of a table, in their order. */
export function columnsOf(table: OpenTableName): [name: string, column: OpenColumn][] {
  return Object.entries(openColumns[table])
}

function text(vi: string, en: string): OpenColumn {
  return { type: 'string', means: { vi, en } }
}

function integer(vi: string, en: string): OpenColumn {
  return { type: 'integer', means: { vi, en } }
}

function number(vi: string, en: string): OpenColumn {
  return { type: 'number', means: { vi, en } }
}

function bool(vi: string, en: string): OpenColumn {
  return { type: 'boolean', means: { vi, en } }
}
