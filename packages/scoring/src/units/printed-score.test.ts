import { deriveQuestionnaires, type Answers } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { countBallots } from '../../fixtures/count-ballots.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import { clusterSum, discloseUnit, printedScore, scoreUnit, traceUnit } from '../index.ts'

const groups = ['HDND', 'ND', 'TP']
const definition = smallDefinition([
  { id: 'courtesy', maxPoints: 2, groups },
  { id: 'speed', maxPoints: 2, groups },
])

describe('how alike an interviewer’s ballots are', () => {
  test('is not told of a group of which an answer is hidden: it would tell who said what', () => {
    const [apart, mixed] = [
      [speeds(5, 5, 5, 5, 9, 9), speeds(1, 1, 1, 9, 9, 9)],
      [speeds(5, 5, 1, 1, 9, 9), speeds(5, 5, 1, 9, 9, 9)],
    ].map((brought) =>
      tell({ HDND: speeds(...others(30)), TP: speeds(...others(40)) }, 'ND', brought),
    )

    expect(apart!.effect).toBeGreaterThan(mixed!.effect)
    expect(apart!.told).toEqual(mixed!.told)
    expect(apart!.told.groups).toMatchObject([
      { group: 'HDND', ballots: 30, designEffect: 1, effectiveBallots: 30 },
      { group: 'ND', ballots: 12, designEffect: null, effectiveBallots: null },
      { group: 'TP', ballots: 40, designEffect: 1, effectiveBallots: 40 },
    ])
  })

  test('does not count a hidden group that one interviewer heard', () => {
    const [four, eight] = [4, 8].map((few) =>
      tell({ ND: speeds(...others(24 - few)), TP: speeds(...others(40)) }, 'HDND', [
        speeds(...others(few)),
      ]),
    )

    expect(four!.told).toEqual(eight!.told)
    expect(four!.told.worth).toBe(64)
  })
})

/** What is told of a unit's ballots, and the effect that interviewers of one group have. */
function tell(
  alone: Readonly<Record<string, readonly Answers[]>>,
  group: string,
  brought: readonly (readonly Answers[])[],
) {
  const score = scoreUnit({
    definition,
    questionnaires: deriveQuestionnaires(definition),
    block: 'X',
    tallies: countBallots(definition, { ...alone, [group]: brought.flat() }),
    groupSizes: {},
    clusters: new Map([
      [
        group,
        brought.map((ballots) =>
          clusterSum(countBallots(definition, { [group]: ballots }).get(group)!),
        ),
      ],
    ]),
  })
  const disclosure = discloseUnit(score, 10)
  const printed = printedScore(score, disclosure)
  return {
    effect: score.groups.find((each) => each.group === group)!.designEffect,
    told: {
      groups: traceUnit('A01', printed, disclosure).groups,
      worth: printed.groups.reduce((sum, { effectiveBallots }) => sum + effectiveBallots, 0),
    },
  }
}

/** Ballots that give the best answer to all but one item. */
function speeds(...codes: readonly number[]): Answers[] {
  return codes.map((speed) => ({ courtesy: 5, speed }))
}

function others(count: number): number[] {
  return Array.from({ length: count }, (_, at) => 1 + (at % 5))
}
