import { writeNumber } from '../writing/writing.ts'
import type { Bilingual } from '../writing/bilingual.ts'
import type { WorkingRule } from './working-definition.ts'

/** A scoring rule in words, with its figures. */
export function ruleInWords(rule: WorkingRule): Bilingual {
  if (rule.kind === 'linear') return { vi: 'trung bình tuyến tính', en: 'linear mean' }
  if (rule.kind === 'topTwo') return { vi: 'hai mức cao nhất', en: 'the two best options' }
  if (rule.kind === 'optionPercent') {
    const parts = Object.entries(rule.percent).map(([code, percent]) => `${code} = ${percent} %`)
    return figures({ vi: 'tỷ lệ từng phương án', en: 'a percentage per option' }, parts)
  }
  const bands = rule.bands.map(({ from, earns }) => `≥ ${from} % → ${earns} %`)
  return figures({ vi: 'theo ngưỡng', en: 'by thresholds' }, bands)
}

/** Weights of groups in words; those that are not named weigh 1. */
export function weightsInWords(weights: Readonly<Record<string, number | null>>): Bilingual {
  const parts = Object.entries(weights).map(([group, weight]) => `${group} = ${weight}`)
  if (parts.length === 0) return { vi: 'các nhóm như nhau', en: 'all groups alike' }
  return { vi: writeNumber(parts.join('; '), 'vi'), en: parts.join('; ') }
}

function figures(name: Bilingual, parts: readonly string[]): Bilingual {
  const text = parts.join('; ')
  return { vi: `${name.vi} (${writeNumber(text, 'vi')})`, en: `${name.en} (${text})` }
}
