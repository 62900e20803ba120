import type { Bilingual } from '@phieu/survey'
import { readTallies } from '../../results/read-counted.ts'
import { scoreRound } from '../../results/score-round.ts'
import type { BallotStore } from '../../store/ballots/ballot-store.ts'
import { aggregateTable, ballotsOf } from '../export-round.ts'
import { wantedUnits } from '../filters.ts'
import type { ExportSource } from '../source.ts'
import { streamOf } from '../table.ts'

/** Points and answers, as the pages of the round show them; small cells are hidden in them. */
export function aggregates(store: BallotStore, table: 'items' | 'areas'): ExportSource {
  return {
    title: titles[table],
    who: ['admin', 'supervisor', 'council'],
    filters: ['blocks', 'units'],
    async read({ plan, language, filters }, use) {
      const units = await scoreRound(plan, await readTallies(store, plan.round.id))
      const wanted = wantedUnits(plan, filters)
      const left = wanted ? units.filter(({ unit }) => wanted.includes(unit.id)) : units
      const stream = streamOf(aggregateTable(plan, left, { table, language }))
      return use({ ...stream, ballots: ballotsOf(left), notes: [] })
    },
  }
}

const titles: Record<'items' | 'areas', Bilingual> = {
  items: {
    vi: 'Kết quả theo tiêu chí thành phần và nhóm đối tượng',
    en: 'Results by item and respondent group',
  },
  areas: { vi: 'Kết quả theo lĩnh vực', en: 'Results by area' },
}
