import { loadDefinition } from '@phieu/catalogue'
import { contentFlags, defaultFlagLimits } from '@phieu/scoring'
import { deriveQuestionnaires, type Ballot } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { doubtfulBallots } from './doubtful.ts'
import { ballotsByDay } from './fieldwork.ts'
import { syntheticRound } from './round.ts'

const today = '2026-11-30'
const interviewers = Array.from({ length: 13 }, (_, at) => `interviewer-${at + 1}`)
const ballots = [...ballotsByDay(syntheticRound(), today, interviewers).values()].flat()
const questionnaires = deriveQuestionnaires(loadDefinition())

describe('the demo’s fieldwork', () => {
  test('lies behind, and brought about half of what is wanted', () => {
    const days = new Set(ballots.map(({ sealedOn }) => sealedOn))

    expect([...days].toSorted()).toEqual([...days])
    expect(days.size).toBe(14)
    expect([...days].every((day) => day < today)).toBe(true)
    expect(ballots.length).toBeGreaterThan(3000)
  })

  test('is done at a human pace: nobody interviews more than a dozen people a day', () => {
    const interviews = ballots.filter(({ mode }) => mode === 'interview')
    const days = Map.groupBy(interviews, (each) => `${each.interviewer} ${each.sealedOn}`)
    const most = Math.max(...[...days.values()].map(({ length }) => length))

    expect(new Set(interviews.map(({ interviewer }) => interviewer)).size).toBe(12)
    expect(most).toBeLessThanOrEqual(12)
    expect(interviews.some(({ sealedOn }) => new Date(sealedOn).getUTCDay() === 0)).toBe(false)
  })

  test('leaves few ballots in doubt, but all of those that tell a story', () => {
    const wards = ['B26-001', 'B26-002', 'B26-003'] as const
    const place = { round: 'r', wards, hasty: 'interviewer-1', clerk: 'interviewer-13' }
    const doubtful = doubtfulBallots(place, today)

    expect(flagged(ballots) / ballots.length).toBeLessThan(0.02)
    expect(doubtful).toHaveLength(14)
    expect(flagged(doubtful)).toBe(14)
  })
})

function flagged(all: readonly Ballot[]): number {
  return all.filter((ballot) => {
    const asked = questionnaires.find(({ id }) => id === ballot.questionnaire.id)
    return asked !== undefined && contentFlags(asked, ballot, defaultFlagLimits).length > 0
  }).length
}
