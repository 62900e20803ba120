import { toFraction } from '@phieu/scoring'
import { expect, test } from 'vitest'
import { closeScaleOf, markOf, placeOn, scaleOf } from './estimate-scale.ts'

test('an estimate is drawn in per cent of what could be earned', () => {
  const mark = markOf(toFraction(21), toFraction(30), [18, 24])

  expect(mark).toEqual({ at: 70, interval: [60, 80] })
})

test('what nobody answered is not drawn', () => {
  expect(markOf(undefined, toFraction(30), null)).toBeUndefined()
  expect(markOf(toFraction(0), toFraction(0), null)).toBeUndefined()
})

test('the scale ends at 100 and reaches down to the lowest bound, in whole ticks', () => {
  expect(scaleOf([])).toEqual({ from: 60, to: 100, ticks: [60, 80, 100] })
  expect(scaleOf([{ at: 80, interval: [52, 95] }]).ticks).toEqual([40, 60, 80, 100])
  expect(scaleOf([{ at: 40, interval: undefined }]).ticks).toEqual([40, 60, 80, 100])
  expect(scaleOf([{ at: 0, interval: [0, 30] }]).ticks).toEqual([0, 20, 40, 60, 80, 100])
})

test('values that lie close together are drawn on a closer scale, as far as its ticks have room', () => {
  const ticks = (lowest: number) => closeScaleOf([{ at: lowest, interval: undefined }]).ticks

  expect(ticks(97)).toEqual([90, 95, 100])
  expect(ticks(71)).toEqual([70, 75, 80, 85, 90, 95, 100])
  expect(ticks(69)).toEqual([60, 70, 80, 90, 100])
  expect(ticks(30)).toEqual([20, 40, 60, 80, 100])
})

test('a value outside stands at the end of the scale', () => {
  const scale = scaleOf([{ at: 75, interval: undefined }])

  expect([placeOn(scale, 60), placeOn(scale, 80), placeOn(scale, 100), placeOn(scale, 20)]).toEqual(
    [0, 50, 100, 0],
  )
})
