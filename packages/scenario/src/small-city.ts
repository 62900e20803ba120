/** A small city, made up: six units in two blocks, what is asked about them, and who rates them. */
import { Definition } from '@phieu/survey'

export const round = {
  id: 'an-phu-2026',
  name: 'Chỉ số cải cách hành chính An Phú năm 2026',
} as const

/** Departments are rated by the heads of wards, wards by citizens. */
export const units = {
  A01: 'Phòng Nội vụ',
  A02: 'Phòng Tài chính',
  A03: 'Phòng Tư pháp',
  B01: 'Phường Bến Tre',
  B02: 'Phường Cầu Đất',
  B03: 'Phường Đồi Thông',
} as const

/** One cell is wrong: a unit without a name. */
export const faultyRegistry = registryFile({ ...units, A02: '' })
export const mendedRegistry = registryFile(units)

/** Those who rate every department; An is the head of a ward. */
export const insiderFile = [
  'name;position;contact;not_units;blocks',
  'Lê Thị An;Chủ tịch UBND phường Bến Tre;an@anphu.example.vn;;',
  'Hồ Văn Bảo;Chủ tịch UBND phường Cầu Đất;0912 345 678;;',
].join('\r\n')

const scale = [
  { code: 1, vi: 'Kém', en: 'Very poor' },
  { code: 2, vi: 'Chưa tốt', en: 'Poor' },
  { code: 3, vi: 'Trung bình', en: 'Fair' },
  { code: 4, vi: 'Tốt', en: 'Good' },
  { code: 5, vi: 'Rất tốt', en: 'Very good' },
  { code: 9, vi: 'Không đủ thông tin để đánh giá', en: 'Not enough information', excluded: true },
]

const areas = [
  { area: 1, maxAssessed: 40, maxSurvey: 10 },
  { area: 2, maxAssessed: 30, maxSurvey: 20 },
]

const totals = { maxAssessed: 70, maxSurvey: 30, bonusPenalty: true, areas }

/** Two areas, three items about each block; every sum is right. */
export const definition: Definition = {
  id: 'an-phu-2026',
  version: 1,
  status: 'chính thức',
  note: 'Bộ tiêu chí rút gọn của một thành phố nhỏ.',
  source: 'Quyết định của UBND thành phố An Phú',
  areas: [
    { id: 1, vi: 'Chỉ đạo, điều hành cải cách hành chính', en: 'Direction of the reform' },
    { id: 2, vi: 'Cải cách thủ tục hành chính', en: 'Procedures' },
  ],
  respondentGroups: [
    { id: 'CT', vi: 'Chủ tịch UBND phường', en: 'Heads of wards' },
    { id: 'ND', vi: 'Người dân có giao dịch', en: 'Citizens with a transaction', outsider: true },
  ],
  scales: [{ id: 'Q5', options: scale }],
  blocks: [
    {
      id: 'A',
      key: 'departments',
      vi: 'Các phòng của thành phố',
      en: 'Departments of the city',
      ...totals,
      items: [
        item(
          'A01',
          1,
          10,
          'CT',
          'Phòng chỉ đạo cải cách kịp thời.',
          'It directs the reform in time.',
        ),
        item('A02', 2, 10, 'CT', 'Phòng trả lời phường đúng hạn.', 'It answers wards on time.'),
        item('A03', 2, 10, 'CT', 'Hướng dẫn của phòng rõ ràng.', 'Its guidance is clear.'),
      ],
    },
    {
      id: 'B',
      key: 'wards',
      vi: 'UBND các phường',
      en: 'Wards',
      ...totals,
      items: [
        item('B01', 1, 10, 'ND', 'Cán bộ phường lắng nghe người dân.', 'Staff listen to people.'),
        item('B02', 2, 10, 'ND', 'Hồ sơ được trả đúng hẹn.', 'Files are returned on time.'),
        item('B03', 2, 10, 'ND', 'Tôi không phải đi lại nhiều lần.', 'I need not return often.'),
      ],
    },
  ],
  scoring: { rule: { kind: 'linear' }, groupWeights: {}, minimumN: 1, withoutGroup: 'reduceMax' },
  notApplicable: 'reduceMax',
  adjustments: { maxBonus: 5, maxPenalty: 5 },
  annual: { kind: 'h2Only' },
}

/** Six wards in one block, and three items that citizens answer about each; nobody has put it into English. */
export const sixWards = registryFile({
  B01: 'Phường Bến Tre',
  B02: 'Phường Cầu Đất',
  B03: 'Phường Đồi Thông',
  B04: 'Phường Gò Dầu',
  B05: 'Phường Hồ Sen',
  B06: 'Phường Kênh Đào',
})
export const oneBlock: Definition = inVietnamese({
  ...definition,
  id: 'phuong-2026',
  respondentGroups: definition.respondentGroups.slice(1),
  blocks: definition.blocks.slice(1),
})

/** Two areas of each of the six wards, as cells of a spreadsheet are copied. */
export const sixWardsAssessed = Array.from({ length: 6 }, (_, at) => `${36 - at}\t27,5`).join('\n')

/** What the appraisal council gave: nine tenths of the most in every area. */
export const assessedFile = [
  'unit_id;block;unit_name;area_1;area_2',
  ...Object.entries(units).map(([id, name]) => `${id};${id.slice(0, 1)};${name};36,00;27,00`),
].join('\r\n')

function item(id: string, area: number, maxPoints: number, group: string, vi: string, en: string) {
  return { id, area, maxPoints, scale: 'Q5', groups: [group], vi, en }
}

function registryFile(named: Readonly<Record<string, string>>): string {
  const rows = Object.entries(named).map(([id, name]) => `${id};${id.slice(0, 1)};${name}`)
  return ['unit_id;block;unit_name', ...rows].join('\r\n')
}

/** With the Vietnamese wording in the place of the English one. */
function inVietnamese(given: Definition): Definition {
  return Definition.parse(
    JSON.parse(JSON.stringify(given), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'vi' in value && 'en' in value
        ? { ...value, en: value.vi }
        : value,
    ),
  )
}
