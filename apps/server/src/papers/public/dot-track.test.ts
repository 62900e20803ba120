import { expect, test } from 'vitest'
import { axis, scaleOf } from './ranking/dot-track.ts'

test.each([
  { values: [56.8, 95.8], numbers: ['50', '70', '90'] },
  { values: [90.5, 95.4], numbers: ['90', '92', '94', '96'] },
])('the numbers above a scale of $values do not run together', async ({ values, numbers }) => {
  const drawn = (await axis(scaleOf(values))).toString()

  expect([...drawn.matchAll(/>(\d+)<\/text>/g)].map(([, number]) => number)).toEqual(numbers)
})
