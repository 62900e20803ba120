/** What a small round is pinned to: a definition of two blocks and a registry of three units. */
import type { Definition, Registry } from '@phieu/survey'

export const definition: Definition = {
  id: 'hanoi',
  version: 3,
  status: 'proposal',
  note: 'Đề xuất',
  source: 'Quyết định 12',
  areas: [
    { id: 1, vi: 'Chỉ đạo, điều hành', en: 'Direction' },
    { id: 2, vi: 'Thể chế', en: 'Rules' },
  ],
  respondentGroups: [
    { id: 'ND', vi: 'Người dân', en: 'Citizens' },
    { id: 'DN', vi: 'Doanh nghiệp', en: 'Businesses' },
  ],
  scales: [
    {
      id: 'S3',
      options: [
        { code: 1, vi: 'Kém', en: 'Poor' },
        { code: 2, vi: 'Được', en: 'Fair' },
        { code: 3, vi: 'Tốt', en: 'Good' },
        { code: 9, vi: 'Không biết', en: 'Don’t know', excluded: true },
      ],
    },
  ],
  blocks: [
    {
      id: 'A',
      key: 'departments',
      vi: 'Sở',
      en: 'Departments',
      maxAssessed: 70,
      maxSurvey: 30,
      bonusPenalty: true,
      areas: [
        { area: 1, maxAssessed: 40, maxSurvey: 20 },
        { area: 2, maxAssessed: 30, maxSurvey: 10 },
      ],
      items: [
        {
          id: 'A01',
          area: 1,
          vi: 'Chỉ đạo kịp thời',
          en: 'Timely direction',
          maxPoints: 20,
          scale: 'S3',
          groups: ['ND', 'DN'],
        },
        {
          id: 'A02',
          area: 2,
          vi: 'Văn bản rõ ràng',
          en: 'Clear rules',
          maxPoints: 10,
          scale: 'S3',
          groups: ['ND'],
        },
      ],
    },
    {
      id: 'B',
      key: 'wards',
      vi: 'UBND phường',
      en: 'Wards',
      maxAssessed: 70,
      maxSurvey: 30,
      bonusPenalty: true,
      areas: [{ area: 1, maxAssessed: 70, maxSurvey: 30 }],
      items: [
        {
          id: 'B01',
          area: 1,
          vi: 'Phục vụ chu đáo',
          en: 'Good service',
          maxPoints: 30,
          scale: 'S3',
          groups: ['ND'],
        },
      ],
    },
  ],
  scoring: { rule: { kind: 'linear' }, groupWeights: {}, minimumN: 1, withoutGroup: 'reduceMax' },
  notApplicable: 'reduceMax',
  adjustments: { maxBonus: 5, maxPenalty: 5 },
  annual: { kind: 'h2Only' },
}

export const registry: Registry = {
  id: 'hanoi-2026',
  units: [
    { id: 'A-1', block: 'A', name: 'Sở Nội vụ', validFrom: '2025-03-01' },
    { id: 'A-2', block: 'A', name: 'Sở Tư pháp', validFrom: '2025-03-01', officialCode: '00123' },
    { id: 'B-1', block: 'B', name: 'Phường Ba Đình', validFrom: '2025-07-01' },
  ],
  lineage: [{ kind: 'merge', on: '2025-07-01', from: ['B-8', 'B-9'], to: ['B-1'] }],
}

const rounds = [{ id: 'hn-2026', title: { vi: 'Khảo sát năm 2026', en: 'Survey of 2026' } }]

/** The entries of both in the catalogue. */
export const registryEntry = {
  id: registry.id,
  name: 'Danh sách 2026',
  shipped: false,
  units: 3,
  blocks: [
    { id: 'A', units: 2 },
    { id: 'B', units: 1 },
  ],
  lineage: 1,
  rounds,
  added: {
    by: 'Nguyễn Thị Bình',
    at: '2026-01-05T01:00:00.000Z',
    reason: 'Quyết định 12',
  },
}
export const definitionEntry = {
  id: definition.id,
  version: definition.version,
  shipped: true,
  status: definition.status,
  note: definition.note,
  source: definition.source,
  blocks: definition.blocks.map(({ id, vi, en, areas, items }) => ({
    id,
    name: { vi, en },
    areas: areas.length,
    items: items.length,
  })),
  groups: definition.respondentGroups.map(({ id, vi, en }) => ({ id, name: { vi, en } })),
  rounds,
  added: null,
}

/** What the pages of a round's plan ask of the catalogue. */
export const planAnswers = {
  'GET /api/registries': { registries: [registryEntry] },
  'GET /api/definitions': { definitions: [definitionEntry] },
  'GET /api/registries/hanoi-2026': { about: registryEntry, registry },
  'GET /api/definitions/hanoi/3': { about: definitionEntry, definition },
}
