/** Where parts of a package name another than is there. */
import type { RoundInput } from '@phieu/scoring'
import { findPopulationFaults, type Bilingual } from '@phieu/survey'
import { z } from 'zod'
import { findBoxFaults, LEAVES_PART, type BoxRecord } from './box-record.ts'
import { readJson, type PartTexts } from './package-file.ts'

/** Parts that name another than is there. */
export function findContradictions({
  round,
  definition,
  registry,
  earlier,
  covariances,
}: RoundInput): Bilingual[] {
  const { id, version } = round.definition
  const units = new Set(registry.units.map((unit) => unit.id))
  const populations = findPopulationFaults(round.populations ?? [], round.extra, definition)
  const stranger = covariances.find(({ unit, other }) => !units.has(unit) || !units.has(other))
  return [
    ...(id === definition.id && version === definition.version
      ? []
      : [notTheSame('definition.json', { vi: 'bộ chỉ số', en: 'definition' })]),
    ...(round.registry === registry.id
      ? []
      : [notTheSame('registry.json', { vi: 'danh sách đơn vị', en: 'registry' })]),
    ...(round.earlier === earlier?.id
      ? []
      : [notTheSame('earlier.json', { vi: 'kết quả đợt trước', en: 'earlier result' })]),
    ...populations.map(({ message: { vi, en } }) => ({
      vi: `round.json: ${vi}`,
      en: `round.json: ${en}`,
    })),
    ...(stranger
      ? [
          {
            vi: `covariances.json nêu ${stranger.unit} và ${stranger.other}: danh sách không có các đơn vị đó.`,
            en: `covariances.json tells of ${stranger.unit} and ${stranger.other}: the registry has no such units.`,
          },
        ]
      : []),
  ]
}

function notTheSame(part: string, { vi, en }: Bilingual): Bilingual {
  return {
    vi: `round.json và ${part} không nêu cùng một ${vi}.`,
    en: `round.json and ${part} do not name the same ${en}.`,
  }
}

const ResultBallots = z.object({ ballots: z.int() })

/** What the box contradicts; whether the results say what their ballots come to is compared elsewhere. */
export function boxFaults({ fates }: BoxRecord, parts: PartTexts): Bilingual[] {
  const results = ResultBallots.safeParse(readJson(parts.get('results.json') ?? ''))
  if (!results.success) {
    return [
      {
        vi: 'results.json không nêu bao nhiêu phiếu được tính.',
        en: 'results.json does not say how many ballots were counted.',
      },
    ]
  }
  return findBoxFaults(fates, parts.get(LEAVES_PART) ?? '', results.data.ballots)
}
