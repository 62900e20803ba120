/** What the columns of open data mean, for people and for programs. */
import type { Bilingual } from '@phieu/survey'
import type { OpenTableName } from '@phieu/publication'

export interface OpenColumn {
  /** As JSON Schema, CSV on the Web and Frictionless all call it. */
  type: 'string' | 'integer' | 'number' | 'boolean'
  means: Bilingual
}

const unitKey = {
  block: text({ vi: 'Mã khối của đơn vị', en: 'Code of the unit’s block' }),
  unit: text({ vi: 'Mã đơn vị', en: 'Code of the unit' }),
}
const ranking = text({
  vi: 'Mã bảng xếp hạng mà đơn vị có tên',
  en: 'Code of the ranking in which the unit stands',
})
const unitName = text({ vi: 'Tên đơn vị', en: 'Name of the unit' })
const rankColumns = {
  rank: integer({ vi: 'Thứ hạng', en: 'Rank' }),
  unranked: text({ vi: 'Vì sao chưa được xếp hạng', en: 'Why it is not ranked' }),
  rank_set_from: integer({
    vi: 'Thứ hạng tốt nhất có thể, xét đồng thời mọi đơn vị (95%)',
    en: 'Best possible rank, all units considered at once (95%)',
  }),
  rank_set_to: integer({
    vi: 'Thứ hạng kém nhất có thể, xét đồng thời mọi đơn vị (95%)',
    en: 'Worst possible rank, all units considered at once (95%)',
  }),
}
const apartColumns = {
  better_than: text({
    vi: 'Mã các đơn vị mà đơn vị này xếp trên có ý nghĩa thống kê, cách nhau bằng dấu cách',
    en: 'Codes of the units that it is statistically better than, parted by spaces',
  }),
  worse_than: text({
    vi: 'Mã các đơn vị xếp trên đơn vị này có ý nghĩa thống kê',
    en: 'Codes of the units that are statistically better',
  }),
}
const intervalColumns = {
  interval_from: number({
    vi: 'Đầu dưới của khoảng tin cậy 95%',
    en: 'Lower end of the 95% interval',
  }),
  interval_to: number({
    vi: 'Đầu trên của khoảng tin cậy 95%',
    en: 'Upper end of the 95% interval',
  }),
}
const area = integer({
  vi: 'Số thứ tự của lĩnh vực trong bộ chỉ số',
  en: 'Number of the area in the definition',
})
const changeState = text({
  vi: 'So với đợt trước: compared là so sánh được; giá trị khác nêu lý do không so sánh được',
  en: 'Against the earlier round: compared, or why it cannot be',
})
const changePoints = number({
  vi: 'Thay đổi so với đợt trước, điểm phần trăm',
  en: 'Change against the earlier round, percentage points',
})

/** Every column of every table, in its order. An empty cell has no value or is hidden. */
export const openColumns = {
  index: {
    ranking,
    ...unitKey,
    name: unitName,
    ballots: integer({
      vi: 'Số phiếu được tính; trống khi ẩn để bảo vệ người trả lời',
      en: 'Ballots counted; empty where hidden to protect respondents',
    }),
    effective_ballots: number({
      vi: 'Số phiếu hiệu dụng: số phiếu độc lập có độ chính xác như vậy',
      en: 'Effective ballots: so many independent ones would be as precise',
    }),
    ...rankColumns,
    rank_range_from: integer({
      vi: 'Thứ hạng tốt nhất có thể, xét riêng đơn vị này (95%)',
      en: 'Best possible rank, this unit by itself (95%)',
    }),
    rank_range_to: integer({
      vi: 'Thứ hạng kém nhất có thể, xét riêng đơn vị này (95%)',
      en: 'Worst possible rank, this unit by itself (95%)',
    }),
    better_than: apartColumns.better_than,
    not_told_apart_from: text({
      vi: 'Mã các đơn vị chưa phân biệt được về mặt thống kê',
      en: 'Codes of the units that it cannot be told apart from',
    }),
    worse_than: apartColumns.worse_than,
    index_percent: number({ vi: 'Chỉ số, phần trăm', en: 'Index, per cent' }),
    index_exact: text({ vi: 'Chỉ số, phân số chính xác', en: 'Index, an exact fraction' }),
    standard_error: number({
      vi: 'Sai số chuẩn của chỉ số, điểm phần trăm',
      en: 'Standard error of the index, percentage points',
    }),
    ...intervalColumns,
    points: number({ vi: 'Tổng điểm', en: 'Points in all' }),
    max_points: number({ vi: 'Điểm tối đa', en: 'Most points possible' }),
    assessed_points: number({ vi: 'Điểm thẩm định', en: 'Assessed points' }),
    survey_points: number({ vi: 'Điểm điều tra xã hội học', en: 'Survey points' }),
    bonus: number({ vi: 'Điểm thưởng', en: 'Bonus' }),
    penalty: number({ vi: 'Điểm trừ', en: 'Penalty' }),
    change_state: changeState,
    change_points: changePoints,
    change_within_noise: bool({
      vi: 'Thay đổi không vượt quá sai số',
      en: 'The change is no larger than its error',
    }),
  },
  groups: {
    ...unitKey,
    group: text({ vi: 'Mã nhóm đối tượng', en: 'Code of the respondent group' }),
    ballots: integer({
      vi: 'Số phiếu được tính; trống khi ẩn để bảo vệ người trả lời',
      en: 'Ballots counted; empty where hidden to protect respondents',
    }),
    size: integer({ vi: 'Số người của nhóm, nếu biết', en: 'People in the group, where known' }),
    more_ballots_than_people: bool({
      vi: 'Số phiếu nhiều hơn số người',
      en: 'There are more ballots than people',
    }),
    design_effect: number({ vi: 'Hệ số thiết kế', en: 'Design effect' }),
    effective_ballots: number({ vi: 'Số phiếu hiệu dụng', en: 'Effective ballots' }),
    turnout: number({
      vi: 'Tỷ lệ gửi phiếu: số phiếu trên số người của nhóm, từ 0 đến 1; trống khi không biết hoặc ẩn',
      en: 'Turnout: ballots among the people of the group, 0 to 1; empty where unknown or hidden',
    }),
    no_opinion: number({
      vi: 'Phần câu trả lời không có ý kiến hoặc không sử dụng, từ 0 đến 1; trống khi ẩn',
      en: 'Part of the answers that are no opinion or not used, 0 to 1; empty where hidden',
    }),
  },
  areas: {
    ranking,
    ...unitKey,
    area,
    percent: number({
      vi: 'Điểm đạt được, phần trăm điểm tối đa',
      en: 'Points reached, per cent of the most possible',
    }),
    percent_exact: text({ vi: 'Như trên, phân số chính xác', en: 'The same, an exact fraction' }),
    standard_error: number({
      vi: 'Sai số chuẩn, điểm phần trăm',
      en: 'Standard error, percentage points',
    }),
    assessed_points: number({ vi: 'Điểm thẩm định', en: 'Assessed points' }),
    assessed_max: number({ vi: 'Điểm thẩm định tối đa', en: 'Most assessed points possible' }),
    survey_points: number({ vi: 'Điểm điều tra xã hội học', en: 'Survey points' }),
    survey_max: number({ vi: 'Điểm điều tra tối đa', en: 'Most survey points possible' }),
    change_state: changeState,
    change_points: changePoints,
  },
  items: {
    ...unitKey,
    area,
    item: text({ vi: 'Mã tiêu chí thành phần', en: 'Code of the item' }),
    group: text({ vi: 'Mã nhóm đối tượng', en: 'Code of the respondent group' }),
    hidden: bool({
      vi: 'Số liệu được ẩn để bảo vệ người trả lời',
      en: 'Figures are hidden to protect respondents',
    }),
    n: integer({ vi: 'Số câu trả lời được tính', en: 'Answers counted' }),
    excluded: integer({ vi: 'Số câu “không có ý kiến”', en: 'Answers of “no opinion”' }),
    share: number({ vi: 'Tỷ lệ đạt được, từ 0 đến 1', en: 'Share reached, 0 to 1' }),
    share_exact: text({ vi: 'Như trên, phân số chính xác', en: 'The same, an exact fraction' }),
    standard_error: number({ vi: 'Sai số chuẩn của tỷ lệ', en: 'Standard error of the share' }),
    weight: number({ vi: 'Trọng số của nhóm', en: 'Weight of the group' }),
    skipped: text({ vi: 'Vì sao nhóm không được tính', en: 'Why the group does not count' }),
    counts: text({
      vi: 'Số câu trả lời ở từng mức, theo thứ tự trong bộ chỉ số, cách nhau bằng dấu cách',
      en: 'Answers of each option, in the definition’s order, parted by spaces',
    }),
  },
  year: {
    year: integer({ vi: 'Năm', en: 'Year' }),
    provisional: bool({
      vi: 'Mới có đợt 1: chưa có giá trị của năm',
      en: 'After the first half alone: the year has no value yet',
    }),
    ranking,
    ...unitKey,
    name: unitName,
    ...rankColumns,
    ...apartColumns,
    year_percent: number({
      vi: 'Giá trị của cả năm, phần trăm',
      en: 'Value of the year, per cent',
    }),
    year_exact: text({ vi: 'Như trên, phân số chính xác', en: 'The same, an exact fraction' }),
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

function text(means: Bilingual): OpenColumn {
  return { type: 'string', means }
}

function integer(means: Bilingual): OpenColumn {
  return { type: 'integer', means }
}

function number(means: Bilingual): OpenColumn {
  return { type: 'number', means }
}

function bool(means: Bilingual): OpenColumn {
  return { type: 'boolean', means }
}
