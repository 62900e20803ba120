import type { InterviewCell } from '../store/review/interview-figures-store.ts'

/** An interviewer's ballots at one place, beside those of the others there. */
export interface ComparedPlace {
  unit: string
  group: string
  ballots: number
  doubtful: number
  /** Mean of the answers, 0 to 100; `null` where nothing was scored. */
  level: number | null
  others: { ballots: number; level: number | null }
}

/** By unit and group, where most ballots are first. */
export function comparePlaces(
  cells: readonly InterviewCell[],
  interviewer: string,
): ComparedPlace[] {
  const levelOf = (some: readonly InterviewCell[]) => {
    const scored = some.reduce((sum, cell) => sum + cell.scored, 0)
    return scored === 0 ? null : (100 * some.reduce((sum, cell) => sum + cell.sum, 0)) / scored
  }
  const byPlace = Map.groupBy(cells, ({ unit, group }) => `${unit} ${group}`)
  return cells
    .filter((cell) => cell.interviewer === interviewer)
    .map((own) => {
      const here = byPlace.get(`${own.unit} ${own.group}`) ?? []
      const others = here.filter((cell) => cell.interviewer !== interviewer)
      const { unit, group, ballots, doubtful } = own
      const there = {
        ballots: others.reduce((sum, cell) => sum + cell.ballots, 0),
        level: levelOf(others),
      }
      return { unit, group, ballots, doubtful, level: levelOf([own]), others: there }
    })
    .sort((a, b) => b.ballots - a.ballots || (a.unit < b.unit ? -1 : 1))
}
